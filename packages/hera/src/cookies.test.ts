import { ciam } from "@olympus/domain/half";
import { expect, it } from "vitest";
import { hasDuplicates, sessionCookie } from "./cookies";

it.each([
  ["none", null, false],
  ["one of each", "ciam_session=a; csrf_token_1=b; theme=dark; theme=light", false],
  ["two sessions", "ciam_session=a; ciam_session=b", true],
  ["two sessions, one empty", "ciam_session=a; ciam_session=", true],
  ["two equal sessions", "ciam_session=a;ciam_session=a", true],
  ["two csrf cookies of one address", "csrf_token_1=a; x=y; csrf_token_1=b", true],
  ["csrf cookies of two addresses", "csrf_token_1=a; csrf_token_2=b", false],
  ["the other half's session", "ciam_session=a; iam_session=b", false],
  ["two continuity cookies", "ory_kratos_continuity=a; ory_kratos_continuity=b", true],
])("%s", (_, header, expected) => {
  expect(hasDuplicates(ciam, header)).toBe(expected);
});

it("reads the session whole, signs of its own included", () => {
  expect(sessionCookie(ciam, "x=1; ciam_session=MTc=|==; y=2")).toBe("MTc=|==");
  expect(sessionCookie(ciam, "ciam_session=")).toBeUndefined();
});
