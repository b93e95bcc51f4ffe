import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { repositoryFiles } from "./repository-files";

// What the platform must withstand is a numbered list. Each number that concerns what is built stands in the title of a test.
const numbers = [...range(1, 54), ...range(71, 85)];

/** Numbers without a test, and why: each leaves this list with what it is about. */
const notBuiltYet: Readonly<Record<number, string>> = {
  37: "there is one tenant, and no cookie that names it",
  38: "memberships",
  39: "one tenant has no ids of another",
  40: "cursors belong to a tenant once there are several",
  41: "invitations",
  42: "invitations",
  43: "invitations",
  45: "tenants are not made by anybody yet, so no slug is chosen",
  46: "memberships",
  47: "tenants cannot be suspended yet",
  48: "apps of tenants on hosts of their own; of two cookies of one name tells number 75",
  50: "no picture can be uploaded yet",
  51: "no brand can be published yet",
};

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

// A title is what a test is called with, also one of a table: `test.each(table)("…")`.
const title = /(?:\b(?:test|it|describe)(?:\.\w+)*|\))\(\s*["'`]hard cases? ([\d, and–]+):/g;

/** The numbers that the titles of a file's tests name: `hard case 3: …`, `hard cases 2 and 4: …`, `hard cases 19–22: …`. */
function namedIn(source: string): number[] {
  return [...source.matchAll(title)].flatMap(([, list = ""]) =>
    list.split(/,| and /).flatMap((part) => {
      const [first, last = first] = part.split("–").map(Number);
      return first === undefined || last === undefined ? [] : range(first, last);
    }),
  );
}

function named(): Set<number> {
  const tests = repositoryFiles().filter((file) => /\.(spec|test)\.tsx?$/.test(file) && file !== import.meta.filename);
  return new Set(tests.flatMap((file) => namedIn(readFileSync(file, "utf8"))));
}

test("every hard case of what is built is named by a test", () => {
  const tested = named();
  expect(numbers.filter((number) => !tested.has(number) && notBuiltYet[number] === undefined)).toEqual([]);
});

test("no hard case is both tested and put off", () => {
  const tested = named();
  expect(Object.keys(notBuiltYet).filter((number) => tested.has(Number(number)))).toEqual([]);
});

test("numbers are read from titles, and from nothing else", () => {
  const sources = [
    'test("hard case 3: a", async () => {})',
    "test.each([[1]])(`hard cases 4 and 27: a`, () => {})",
    'it("hard cases 19–21: a", () => {})',
    'describe("hard case 34: hosts", () => {})',
    "// hard case 99: only a comment",
    'expect("hard case 98: no title").toBe("");',
  ];
  expect(sources.flatMap(namedIn)).toEqual([3, 4, 27, 19, 20, 21, 34]);
});
