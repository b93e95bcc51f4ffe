import { expect, it } from "vitest";
import { loginHint } from "./login-hint";

it.each([
  ["http://localhost:3102/oauth2/auth?login_hint=ada%40acme.test", "ada@acme.test"],
  ["http://localhost:3102/oauth2/auth?login_hint=ada", undefined],
  [`http://localhost:3102/oauth2/auth?login_hint=${"a".repeat(320)}@x`, undefined],
  ["http://localhost:3102/oauth2/auth", undefined],
  ["/settings", undefined],
  [undefined, undefined],
])("reads %j as %j", (returnTo, hint) => {
  expect(loginHint(returnTo)).toBe(hint);
});
