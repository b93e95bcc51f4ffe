import { describe, expect, it } from "vitest";
import { isDue, isExpired, isFresh, sessionFrom } from "./employee-session";

const sub = "7c2b1962-b78b-4236-add4-55963135b0cc";
const tokens = { idToken: "id", refreshToken: "refresh" };
const now = 1_000_000;

describe("the session made of an ID token", () => {
  it("holds who it is and the role", () => {
    const claims = { sub, email: "o@olympus.test", name: "Olivia", iam_admin_role: "owner", extra: "ignored" };
    expect(sessionFrom(claims, tokens, now)).toEqual({
      sub,
      email: "o@olympus.test",
      name: "Olivia",
      role: "owner",
      ...tokens,
      confirmedAt: now,
    });
  });

  it.each([
    ["none", undefined],
    ["an unknown one", "superuser"],
    ["of another type", ["owner"]],
    ["in another case", "Owner"],
    ["empty", ""],
  ])("has no role when the claim is %s", (_, role) => {
    expect(sessionFrom({ sub, email: "o@olympus.test", iam_admin_role: role }, tokens, now).role).toBeNull();
  });

  it("is not made of claims without a subject", () => {
    expect(() => sessionFrom({ email: "o@olympus.test" }, tokens, now)).toThrow();
  });
});

it.each([
  [0, { due: false, expired: false, fresh: true }],
  [14_999, { due: false, expired: false, fresh: true }],
  [15_000, { due: false, expired: false, fresh: false }],
  [45_001, { due: true, expired: false, fresh: false }],
  [60_000, { due: true, expired: true, fresh: false }],
])("after %d ms it is %o", (passed, expected) => {
  const session = sessionFrom({ sub, email: "o@olympus.test" }, tokens, now);
  const then = now + passed;
  expect({ due: isDue(session, then), expired: isExpired(session, then), fresh: isFresh(session, then) }).toEqual(
    expected,
  );
});
