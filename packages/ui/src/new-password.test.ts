import { expect, it } from "vitest";
import { isRecovering } from "./new-password";

const base = "http://ciam.localhost:3000/self-service";

it.each([
  ["right after the code", `${base}/recovery?flow=1&return_to=x`, "show_form", true],
  ["when the password is saved", `${base}/recovery?flow=1`, "success", false],
  ["in the settings", `${base}/settings/browser`, "show_form", false],
  [
    "in the settings, whatever their way back",
    `${base}/settings/browser?return_to=/self-service/recovery`,
    "show_form",
    false,
  ],
  ["for an address that is none", "", "show_form", false],
])("asks for the new password alone: %s", (_, request_url, state, expected) => {
  expect(isRecovering({ request_url, state })).toBe(expected);
});
