import { expect, test } from "vitest";
import { codeSentCookie, waitForCode } from "./code-sent";

const cookies = { prefix: "ciam_", isSecure: false };
const now = 1_000_000_000;
const sent = (form: string) => codeSentCookie(cookies, new URLSearchParams(form), now)?.split(";")[0];

test.each([
  ["method=code&identifier=a", "ciam_code_sent=1000000"],
  ["method=code&email=a&code=", "ciam_code_sent=1000000"],
  ["method=code&code=123456&resend=code", "ciam_code_sent=1000000"],
  ["method=code&code=123456", undefined],
  ["method=code&screen=previous", undefined],
  ["method=password&password=x", undefined],
])("%s is remembered as %s", (form, expected) => {
  expect(sent(form)).toBe(expected);
});

test.each([
  ["ciam_code_sent=1000000", 10, { sentAt: 1_000_000, seconds: 20 }],
  ["a=b; ciam_code_sent=1000000; c=d", 29, { sentAt: 1_000_000, seconds: 1 }],
  ["ciam_code_sent=1000000", 30, undefined],
  ["ciam_code_sent=99999999999", 0, undefined],
  ["iam_code_sent=1000000", 10, undefined],
  ["ciam_code_sent=x", 10, undefined],
  [null, 0, undefined],
])("%s, %i seconds later", (cookie, later, expected) => {
  expect(waitForCode("ciam_", cookie, now + later * 1000)).toEqual(expected);
});
