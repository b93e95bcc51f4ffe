import { describe, expect, it } from "vitest";
import { oneTimeKey } from "./one-time";

const form = "application/x-www-form-urlencoded";
const key = (body: string, { flow = "one", type = form }: { flow?: string; type?: string | null } = {}) =>
  oneTimeKey(flow, new TextEncoder().encode(body), type);

describe("what a form must not run beside", () => {
  it.each([
    ["a password", "method=password&identifier=ada@acme.test&password=x"],
    ["the wish for a code", "method=code&identifier=ada@acme.test"],
    ["an empty code", "method=code&code="],
    ["no JSON", "{"],
  ])("is nothing with %s", (_, body) => {
    expect(key(body)).toBeUndefined();
    expect(key(body, { type: "application/json" })).toBeUndefined();
  });

  it("is the same code of the same flow, as a form or as JSON, and never the code in clear", () => {
    const first = key("method=code&code=123456");
    expect(key("csrf_token=x&code=123456&method=code")).toBe(first);
    expect(key('{"method":"code","code":"123456"}', { type: "application/json; charset=utf-8" })).toBe(first);
    expect(first).not.toContain("123456");
  });

  it("is not another code, nor another flow's", () => {
    const first = key("code=123456");
    expect(key("code=123457")).not.toBe(first);
    expect(key("code=123456", { flow: "two" })).not.toBe(first);
  });

  it("is the same backup code in any flow", () => {
    expect(key("lookup_secret=abcdefgh", { flow: "two" })).toBe(key("lookup_secret=abcdefgh"));
  });
});
