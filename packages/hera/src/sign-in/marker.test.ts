import { describe, expect, it } from "vitest";
import { isSatisfied, markerName, readMarker, writeMarker } from "./marker";

const secret = "a secret of this half, long enough";
const marker = { kind: "after", afterMs: 1_000, issuedMs: 2_000 } as const;

function request(value: string, state = "the request's state"): URL {
  const url = new URL("http://localhost:3102/oauth2/auth");
  url.searchParams.set("state", state);
  url.searchParams.set(markerName, value);
  return url;
}

describe("readMarker", () => {
  it("reads what was written for this request", () => {
    expect(readMarker(secret, request(writeMarker(secret, "the request's state", marker)))).toEqual(marker);
    expect(readMarker(secret, request(writeMarker(secret, "the request's state", { kind: "cure" })))).toEqual({
      kind: "cure",
    });
  });

  const good = writeMarker(secret, "the request's state", marker);
  it.each([
    ["another request's marker", request(writeMarker(secret, "another state", marker))],
    [
      "another half's marker",
      request(writeMarker("another secret of another half here", "the request's state", marker)),
    ],
    ["an earlier moment", request(good.replace("1000", "1"))],
    ["a later issue", request(good.replace("2000", "9000"))],
    ["a cure signed as a moment", request(`c.${good.split(".")[2]}`)],
    ["no signature", request("1000.2000.")],
    ["garbage", request("....")],
    ["nothing", request("")],
  ])("ignores %s", (_, url) => {
    expect(readMarker(secret, url)).toBeUndefined();
  });
});

describe("isSatisfied", () => {
  const minute = 60_000;
  it.each([
    ["a sign-in after the moment", 1_001, 3_000, true],
    ["the very sign-in that was too old", 1_000, 3_000, false],
    ["a marker at the end of its time", 1_001, 2_000 + 15 * minute - 1, true],
    ["a marker past its time", 1_001, 2_000 + 15 * minute, false],
  ])("%s", (_, authenticatedMs, nowMs, expected) => {
    expect(isSatisfied(marker, new Date(authenticatedMs), new Date(nowMs))).toBe(expected);
  });
});
