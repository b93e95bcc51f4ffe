import { expect, it } from "vitest";
import { sources } from "../../messages/sources";
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

// `ms-2` and `end-0` turn with the direction of writing, `ml-2` and `right-0` do not.
const physical =
  /(?<![\w:-])-?(?:[mp][lr]|left|right|border-[lr]|rounded-[lr]|scroll-[mp][lr])-[\w[.]+|(?<![\w:-])text-(?:left|right)(?![\w-])/g;

it("is laid out by the direction of writing", () => {
  const looks = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/className=(?:"[^"]*"|\{`[^`]*`\})/g)].flatMap(([look]) =>
      (look.match(physical) ?? []).map((found) => `${file} ${found}`),
    ),
  );
  expect(looks).toEqual([]);
});
