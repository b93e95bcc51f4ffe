import { expect, it } from "vitest";
import { tidyForm } from "./tidy";

const form = "application/x-www-form-urlencoded";
const tidied = (body: string, type: string | null = form) =>
  new TextDecoder().decode(tidyForm(new Uint8Array(Buffer.from(body)), type));

it.each([
  ["a code in groups", "code=123+456&method=code", "code=123456&method=code"],
  ["a code with a line break", "totp_code=%20123456%0A&csrf_token=a%2Bb", "totp_code=123456&csrf_token=a%2Bb"],
  ["a code with dashes", "lookup_secret=ab12-cd34%E2%80%93ef", "lookup_secret=ab12cd34ef"],
  ["a code with what cannot be seen", "code=%E2%80%8B123%C2%AD456%EF%BB%BF", "code=123456"],
  ["a password keeps its spaces", "password=a+b-c", "password=a+b-c"],
  ["what only we say to mails", "a=b&transient_payload=%7B%7D&transient_payload.x=1", "a=b"],
  ["an address with a NUL", "identifier=a%00da%40acme.test", "identifier=ada%40acme.test"],
  ["a code as it is", "code=123456&x=%41", "code=123456&x=%41"],
])("%s", (_, body, expected) => {
  expect(tidied(body)).toBe(expected);
});

it("reads nothing but forms", () => {
  expect(tidied('{"code":"1 2"}', "application/json")).toBe('{"code":"1 2"}');
});
