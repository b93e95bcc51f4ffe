import { expect, it } from "vitest";
import { type Choice, couldNameSomebody, matching } from "./choices";

const choices = ["Home", "People", "Prüfung der Konten", "Switch between light and dark"].map(
  (label): Choice => ({ id: label, group: "Go to", label, run: () => undefined }),
);

it.each([
  ["", 4],
  ["  ", 4],
  ["HOME", 1],
  ["prufung", 1],
  ["dark switch", 1],
  ["people home", 0],
])("“%s” leaves %d choices", (typed, count) => {
  expect(matching(choices, typed)).toHaveLength(count);
});

it.each([
  ["ada@acme.test", true],
  ["0e9c2a4f-7c1d-4e0a-9f43-0a8d2f6c1b7e", true],
  ["0E9C2A4F-7C1D-4E0A-9F43-0A8D2F6C1B7E", true],
  ["ada@acme", false],
  ["ada", false],
  ["0e9c2a4f", false],
  ["ada @acme.test", false],
  ["", false],
])("“%s” could name somebody: %s", (typed, expected) => {
  expect(couldNameSomebody(typed)).toBe(expected);
});
