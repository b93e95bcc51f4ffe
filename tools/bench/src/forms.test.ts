import { expect, it } from "vitest";
import { findForm, hasField, refreshOf } from "./forms";

const page = `
  <form action="/search"><input name="text"></form>
  <form class="card" action="/self-service/login?flow=1&amp;x=2" method="POST">
    <input type="hidden" name="csrf_token" value="a+b/c=&quot;"/>
    <input type="text" name="identifier" value="typed before">
    <input type="password" name="password">
    <button name="method" value="password">Sign in</button>
  </form>`;

it("finds the form by one of its controls, and keeps only what the form sends by itself", () => {
  expect(findForm(page, "password")).toEqual({
    action: "/self-service/login?flow=1&x=2",
    fields: { csrf_token: 'a+b/c="' },
  });
});

it("counts a button as a control", () => {
  expect(hasField(page, "method")).toBe(true);
  expect(hasField(page, "answer")).toBe(false);
});

it("reads where a page moves on to by itself", () => {
  expect(refreshOf('<meta http-equiv="refresh" content="0;url=http://app.test/?a=1&amp;b=2">')).toBe(
    "http://app.test/?a=1&b=2",
  );
  expect(refreshOf(page)).toBeUndefined();
});
