import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { english } from "../src/words";
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

// Our formatter knows `{name}` and plain dates only. A plural or a select in an update would be shown raw.
it("has no message with a grammar our formatter does not know", () => {
  expect(elements).not.toMatch(/\{\w+, *(plural|select|selectordinal)/);
});

it("fills in names, lists and dates", () => {
  const intl = reactIntl.createIntl({ locale: "en", messages: { a: "{used_at, date, long} by {who}" } });
  expect(intl.formatMessage({ id: "a" }, { used_at: new Date("2026-03-01T12:00:00Z"), who: "Ada" })).toBe(
    "March 1, 2026 by Ada",
  );
  expect(intl.formatMessage({ id: "unknown", defaultMessage: "Hello {name}" }, { name: "Ada" })).toBe("Hello Ada");
  expect(intl.formatList(["a", "b"])).toBe("a and b");
});

it("words only messages that Elements knows", () => {
  const unknown = Object.keys(english).filter((id) => !elements.includes(`id: "${id}"`));
  expect(unknown).toEqual([]);
});
