import { expect, it } from "vitest";
import { failureOf } from "./failure-of";

it.each([
  [401, "account/disabled"],
  [403, "form/forged"],
  [400, "kratos/refused"],
  [500, "kratos/unreachable"],
  [502, "kratos/unreachable"],
  [504, "kratos/unreachable"],
  [undefined, "kratos/refused"],
])("an error that Kratos keeps with status %s is told as %s", (status, code) => {
  expect(failureOf(status)).toBe(code);
});
