import { expect, test } from "vitest";
import { lineCount, requireKnown } from "./logs";

test.each(["abc", "-5", "0", "1.5", "", "99999999999999999999"])("-n %s is refused in words", (text) => {
  expect(() => lineCount(text)).toThrow(`-n takes a whole number from 1 to 100000, not ${text}.`);
});

test("-n takes what is a number of lines", () => {
  expect(lineCount("40")).toBe(40);
  expect(lineCount("100000")).toBe(100_000);
});

test("a service that does not exist is answered with those that do", () => {
  expect(() => requireKnown("hera")).toThrow(
    /no service called hera\. There are: runner, postgres, .*hera-ciam.*portal/,
  );
  expect(() => requireKnown("hera-iam")).not.toThrow();
  expect(() => requireKnown(undefined)).not.toThrow();
});
