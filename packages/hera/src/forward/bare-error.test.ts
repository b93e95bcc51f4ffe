import { expect, it } from "vitest";
import { isBareError } from "./bare-error";

const html = "text/html,application/xhtml+xml";
const json = "application/json; charset=utf-8";

it.each([
  ["a form answered by an error in JSON", "POST", html, 400, json, true],
  ["a form sent back to its page", "POST", html, 303, null, false],
  ["a script that wants JSON", "POST", "application/json", 400, json, false],
  ["a look-up", "GET", html, 401, json, false],
  ["an error that is a page", "POST", html, 400, "text/html", false],
])("%s", (_, method, accept, status, type, expected) => {
  const answered = { status, headers: new Headers(type === null ? {} : { "content-type": type }) };
  expect(isBareError({ method, headers: new Headers({ accept }) }, answered)).toBe(expected);
});
