import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import * as reactHookForm from "./react-hook-form";
import * as reactIntl from "./react-intl";
import * as sonner from "./sonner";
import stripTexts from "./strip-texts.cjs";
import * as usehooksTs from "./usehooks-ts";

const require = createRequire(import.meta.url);
const elements = readFileSync(require.resolve("@ory/elements-react").replace(/index\.js$/, "index.mjs"), "utf8");

/** The names a bundle takes from a module; fails when it stops importing it, for then our stand-in is dead weight. */
function importedFrom(module: string): string[] {
  const names = new RegExp(`^import \\{ ([^}]+) \\} from '${module}';$`, "m").exec(elements)?.[1];
  if (names === undefined) throw new Error(`Elements imports nothing from ${module} any more`);
  return names.split(", ");
}

it.each([
  ["react-intl", reactIntl],
  ["sonner", sonner],
  ["react-hook-form", reactHookForm],
  ["usehooks-ts", usehooksTs],
])("stands in for everything Elements takes from %s", (module, standIn) => {
  expect(Object.keys(standIn)).toEqual(expect.arrayContaining(importedFrom(module)));
});

it("strips every language and message, and leaves lists that answer with nothing", () => {
  const stripped: string = stripTexts(elements);
  expect(stripped).not.toMatch(/_default = \{/);
  expect(stripped).toContain("var OryLocales = new Proxy({}");
  expect(stripped).toContain("var KNOWN_KRATOS_MESSAGE_IDS = [];");
  expect(stripped).toContain("var kratosMessages = {};");
  expect(stripped.length).toBeLessThan(elements.length / 20);
  expect(stripped.trimEnd()).toMatch(/index\.mjs\.map$/);
});
