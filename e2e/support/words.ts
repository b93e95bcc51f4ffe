import { readdirSync, readFileSync } from "node:fs";

const messages = new URL("../../packages/ui/messages/", import.meta.url);

type Tree = { readonly [key: string]: string | Tree };

const textsOf = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === "string" ? [value] : textsOf(value)));

const files = readdirSync(new URL("en/", messages));
const catalogue = (language: "en" | "de") =>
  files.flatMap((file) => textsOf(JSON.parse(readFileSync(new URL(`${language}/${file}`, messages), "utf8")) as Tree));

// Some words are right in both languages, such as "Name".
const german = new Set(catalogue("de"));
const english = new Set(catalogue("en").filter((text) => !german.has(text)));

// In every English sentence there is one of these, and in no German one: this finds what comes from no catalogue of ours, too.
const betraying =
  /(?<![\p{L}@.])(?:the|and|you|your|with|this|that|is|are|of|for|we|it|to|from|have|has|can|our|again|sign|please|here|there|when|which|does|only|still|yet|already)(?![\p{L}@])/iu;

const namespaces = files.map((file) => file.replace(".json", ""));
/** What a key looks like that nobody made a sentence of. */
const bareKey = new RegExp(`^(?:${namespaces.join("|")})\\.[\\w./-]+$`);

/** Lines of a page that a German reader should not find there. */
export const notGerman = (lines: readonly string[]): string[] =>
  lines.filter(
    (line) => english.has(line) || betraying.test(line) || bareKey.test(line) || /[{}]|undefined/.test(line),
  );

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#x27": "'" };
const decode = (text: string) => text.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

const spoken = /\s(?:aria-label|aria-description|placeholder|title|alt)="([^"]*)"/g;

/** Everything on a page that somebody sees or hears, by the line. The languages' own names are left out: they are in each one's words. */
export function linesOf(html: string): string[] {
  const page = html
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .replaceAll(/<(script|style|template)\b[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<a\b[^>]*\slang="[\s\S]*?<\/a>/g, "");
  const heard = [...page.matchAll(spoken)].map(([, text = ""]) => text);
  const seen = page.replaceAll(/<\/?(?:a|b|strong|em|span|code)\b[^>]*>/g, "").split(/<[^>]*>/);
  return [...seen, ...heard].map((line) => decode(line).replaceAll(/\s+/g, " ").trim()).filter((line) => line !== "");
}
