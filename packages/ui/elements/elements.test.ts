import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import * as reactIntl from "./react-intl";
import * as sonner from "./sonner";
import stripLocales from "./strip-locales.cjs";

const require = createRequire(import.meta.url);
const elements = readFileSync(require.resolve("@ory/elements-react").replace(/index\.js$/, "index.mjs"), "utf8");

/** The names a bundle takes from a module; fails when it stops importing it, for then our stand-in is dead weight. */
function importedFrom(module: string): string[] {
  const names = new RegExp(`^import \\{ ([^}]+) \\} from '${module}';$`, "m").exec(elements)?.[1];
  if (names === undefined) throw new Error(`Elements imports nothing from ${module} any more`);
  return names.split(", ");
}

it("stands in for everything Elements takes from react-intl", () => {
  expect(Object.keys(reactIntl)).toEqual(expect.arrayContaining(importedFrom("react-intl")));
});

it("stands in for everything Elements takes from sonner", () => {
  expect(Object.keys(sonner)).toEqual(expect.arrayContaining(importedFrom("sonner")));
});

it("strips every language and leaves a list that answers with nothing", () => {
  const stripped: string = stripLocales(elements);
  expect(stripped).not.toMatch(/_default = \{/);
  expect(stripped).toContain("var OryLocales = new Proxy({}");
  expect(stripped.length).toBeLessThan(elements.length / 4);
  expect(stripped.trimEnd()).toMatch(/index\.mjs\.map$/);
});
