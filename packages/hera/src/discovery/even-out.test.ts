import { expect, test } from "vitest";
import { kindOf } from "./even-out";

const verification = "http://ciam.localhost:3000/verification?flow=1";
const page = "http://ciam.localhost:3000/login?flow=1";

const kind = (path: string, fields: Record<string, string>, location = page, signedIn = false) =>
  kindOf({ path: `/self-service/${path}`, fields: new URLSearchParams(fields), location, signedIn });

test.each([
  ["a refused password", kind("login", { method: "password", password: "x" }), "password"],
  ["a code that was wanted or tried", kind("login", { method: "code", code: "1" }), "code"],
  ["a mail for recovery", kind("recovery", { method: "code", email: "a@b.test" }), "mail"],
  ["a mail for verification", kind("verification", { method: "code", email: "a@b.test" }), "mail"],
  ["a sign-up", kind("registration", { method: "password" }, verification), "sign-up"],
  ["a sign-up that the page complains about", kind("registration", { method: "password" }), undefined],
  ["a sign-in that worked", kind("login", { method: "password", password: "x" }, page, true), undefined],
  ["a second factor", kind("login", { method: "totp", totp_code: "1" }), undefined],
  ["a recovery's code", kind("recovery", { method: "code", code: "1" }), undefined],
  ["settings", kind("settings", { method: "profile" }), undefined],
])("%s", (_, found, expected) => {
  expect(found).toBe(expected);
});
