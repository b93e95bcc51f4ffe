import { expect, it, test } from "vitest";
import { packageOf } from "./chunk";
import { charactersBySource, sourcesOf } from "./source-map";

const script = "aaabb\ncccc";
const plain = { sources: ["a.js", "b.js", "c.js"], mappings: "AAAA,GCAA;ACAA" };

it("counts the characters that each source became", () => {
  expect(Object.fromEntries(charactersBySource(script, plain))).toEqual({ "a.js": 3, "b.js": 2, "c.js": 4 });
});

it("reads a map in sections", () => {
  const sections = [
    { offset: { line: 0, column: 0 }, map: { sources: ["a.js", "b.js"], mappings: "AAAA,GCAA" } },
    { offset: { line: 1, column: 0 }, map: { sources: ["c.js"], mappings: "AAAA" } },
  ];
  expect(Object.fromEntries(charactersBySource(script, { sections }))).toEqual({ "a.js": 3, "b.js": 2, "c.js": 4 });
  expect(sourcesOf({ sections })).toEqual(["a.js", "b.js", "c.js"]);
});

test.each([
  ["turbopack:///[project]/node_modules/next/dist/compiled/react-dom/cjs/a.js", "react-dom"],
  ["turbopack:///[project]/node_modules/next/dist/client/link.js", "next"],
  ["turbopack:///[project]/node_modules/a/node_modules/@ory/elements-react/dist/index.mjs", "@ory/elements-react"],
  ["turbopack:///[project]/packages/ui/src/flow/form.tsx", "@olympus/ui"],
  ["turbopack:///[turbopack]/shared/runtime/runtime-utils.ts", "turbopack"],
])("%s is of %s", (source, expected) => {
  expect(packageOf(source)).toBe(expected);
});
