import { expect, test } from "vitest";
import { authenticationMethods } from "./amr";

test.each([
  [["password"], "aal1", ["pwd"]],
  [["code"], "aal1", ["otp"]],
  [["passkey"], "aal1", ["swk"]],
  [["code_recovery"], "aal1", ["otp"]],
  [["password", "totp"], "aal2", ["pwd", "otp", "mfa"]],
  [["password", "lookup_secret", "totp"], "aal2", ["pwd", "otp", "mfa"]],
  [["something-new"], "aal1", []],
])("%j at %s is %j", (methods, aal, expected) => {
  expect(authenticationMethods(methods, aal)).toEqual(expected);
});
