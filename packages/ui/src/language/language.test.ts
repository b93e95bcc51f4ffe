import { expect, it } from "vitest";
import { directionOf, isLanguage } from "./language";

it.each([
  ["en", "ltr"],
  ["de-AT", "ltr"],
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["FA", "rtl"],
  ["", "ltr"],
])("%s is written %s", (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

it.each([null, undefined, "", "fr", "DE", "en-GB", "constructor"])("does not speak %s", (tag) => {
  expect(isLanguage(tag)).toBe(false);
});
