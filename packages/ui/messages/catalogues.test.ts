import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { languages } from "../src/language/language";
import { wordsOf } from "../src/language/words";
import { de } from "./de";
import { en } from "./en";
import { lineOf, nodesUnder, type SourceNode, saidBy, sources } from "./sources";

type Tree = { readonly [key: string]: string | Tree };

/** Every text of a catalogue by its whole key, e.g. `login.title`. */
const textsOf = (tree: Tree, prefix = ""): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value]] : textsOf(value, `${prefix}${key}.`),
  );

const english = new Map(textsOf(en));
const german = new Map(textsOf(de));

/** What a text needs to be said: its arguments with their kind, and its tags. */
function needsOf(text: string): Map<string, TYPE> {
  const needs = new Map<string, TYPE>();
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) needs.set(element.value, element.type);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const { value } of Object.values(element.options)) visit(value);
      }
    }
  };
  visit(parse(text));
  return needs;
}

it("has the same keys in every language", () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
});

it.each([...english])("%s needs the same in every language", (key, text) => {
  expect(needsOf(german.get(key) ?? "")).toEqual(needsOf(text));
});

describe.each(languages)("in %s", (language) => {
  it("has a plural form for every count", () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const lacking = textsOf(language === "en" ? en : de).filter(([, text]) =>
      parse(text).some(
        (element) => element.type === TYPE.plural && !wanted.every((form) => form in element.options || form === "one"),
      ),
    );
    expect(lacking).toEqual([]);
  });

  it("says every text", () => {
    const words = wordsOf(language);
    const said = textsOf(language === "en" ? en : de).map(([key, text]) => {
      const values = [...needsOf(text)].map(([name, type]) => {
        if (type === TYPE.tag) return [name, (chunks: string) => chunks];
        return [name, type === TYPE.date ? new Date(0) : type === TYPE.argument ? "Ada" : 2];
      });
      return words.markup(key as Parameters<typeof words>[0], Object.fromEntries(values));
    });
    expect(said.filter((text) => text === "" || /[{}<>]/.test(text))).toEqual([]);
  });
});

/** Calls of `words`, with the keys they may name: a template stands for each key that it matches. */
function* saidInCode() {
  for (const source of sources) {
    for (const node of nodesUnder(source.program)) {
      if (node.type !== "CallExpression") continue;
      const [key, values] = node.arguments as SourceNode[];
      const keys = key === undefined ? [] : keysOf(key);
      if (key && keys.length > 0)
        yield { at: lineOf(source, node), keys, values, exact: key.type !== "TemplateLiteral" };
    }
  }
}

function keysOf(key: SourceNode): string[] {
  const said = saidBy(key);
  if (said !== undefined) return english.has(said) ? [said] : [];
  if (key.type === "ConditionalExpression")
    return [key.consequent, key.alternate].flatMap((way) => keysOf(way as SourceNode));
  if (key.type !== "TemplateLiteral") return [];
  const [first = "", last = ""] = (key.quasis as SourceNode[]).map((quasi) => saidBy(quasi));
  return first === "" ? [] : [...english.keys()].filter((known) => known.startsWith(first) && known.endsWith(last));
}

it("is handed what its texts need wherever they are said", () => {
  const wrong = [...saidInCode()].flatMap(({ at, keys, values, exact }) => {
    if (!exact) return [];
    const given = ((values?.properties ?? []) as SourceNode[]).map((property) => (property.key as SourceNode).name);
    return keys
      .filter((key) => {
        const needed = [...needsOf(english.get(key) ?? "").keys()];
        return needed.length !== given.length || !needed.every((name) => given.includes(name));
      })
      .map((key) => `${at} ${key} is handed ${given.join(", ") || "nothing"}`);
  });
  expect(wrong).toEqual([]);
});

it("has no text that nobody says", () => {
  const said = new Set([...saidInCode()].flatMap(({ keys }) => keys));
  const islands = sources.filter(({ text }) => text.includes("usePhrases")).map(({ text }) => text);
  const unsaid = [...english.keys()].filter((key) => {
    if (said.has(key)) return false;
    const [namespace, name = ""] = key.split(".");
    // A key may also stand in a table of keys.
    if (sources.some(({ text }) => text.includes(`"${key}"`))) return false;
    return namespace !== "phrases" || !islands.some((text) => new RegExp(`\\b${name}\\b`).test(text));
  });
  expect(unsaid).toEqual([]);
});

// Next refuses to build a browser's script with a module that says so.
it("leaves the server as finished sentences only", () => {
  const known = ["ui/src/frame/broken-document.tsx"];
  const takesTexts = /^import (?!type )[^;]*from "(use-intl[^"]*|[^"]*\/messages\/[^"]*)";$/m;
  const leaking = sources.filter(({ text }) => takesTexts.test(text) && !text.includes('import "server-only";'));
  expect(leaking.map(({ file }) => file)).toEqual(known);
});
