import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";

const ui = fileURLToPath(new URL("..", import.meta.url));
const repository = join(ui, "../..");
const copies: string[] = [];

afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
});

/** The catalogues and what says them, beside this package, so that they find the same modules. */
function copyCatalogues(): string {
  const cache = join(repository, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const copy = mkdtempSync(join(cache, "catalogues-"));
  copies.push(copy);
  for (const part of ["messages/en", "messages/de", "messages/en.ts", "messages/de.ts"]) {
    cpSync(join(ui, part), join(copy, part), { recursive: true });
  }
  for (const file of ["language.ts", "words.ts", "phrases.tsx", "phrases-of.ts"]) {
    mkdirSync(join(copy, "src/language"), { recursive: true });
    cpSync(join(ui, "src/language", file), join(copy, "src/language", file));
  }
  return copy;
}

function drop(copy: string, file: string, key: string): void {
  const path = join(copy, file);
  const { [key]: _, ...rest } = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify(rest));
}

/** What the compiler says of a copy, as it runs in every build of an app; empty when the build would go on. */
function compile(copy: string): string {
  const options = { extends: join(ui, "tsconfig.json"), include: [join(copy, "src"), join(copy, "messages")] };
  writeFileSync(join(copy, "tsconfig.json"), JSON.stringify(options));
  const tsc = join(repository, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "--noEmit", "-p", copy], { encoding: "utf8" });
  return status === 0 ? "" : stdout;
}

it("is built as it is", () => {
  expect(compile(copyCatalogues())).toBe("");
});

it("is not built when a language lacks a text, or when a text is said that no catalogue has", () => {
  const copy = copyCatalogues();
  drop(copy, "messages/de/login.json", "forgot");
  for (const language of ["en", "de"]) drop(copy, `messages/${language}/phrases.json`, "or");
  const said = [
    'import { phrasesOf } from "./language/phrases-of";',
    'import { wordsOf } from "./language/words";',
    'export const known = wordsOf("de")("login.title", { brand: "Olympus" });',
    'export const unknown = wordsOf("de")("login.nothing");',
    'export const gone = phrasesOf("de").or;',
  ];
  writeFileSync(join(copy, "src/said.ts"), said.join("\n"));
  const complaints = compile(copy);
  expect(complaints).toMatch(/de\.ts\(\d+,\d+\): .*forgot.* is missing/);
  expect(complaints).toMatch(/said\.ts\(4,\d+\): .*login\.nothing/);
  expect(complaints).toMatch(/said\.ts\(5,\d+\): .*'or'/);
  expect(complaints.match(/^\S.*: error TS/gm)).toHaveLength(3);
});

// Next checks types by itself unless it is told not to.
it("is checked by every build of Hera", () => {
  const settings = ["apps/hera-ciam/next.config.mjs", "apps/hera-iam/next.config.mjs", "packages/ui/next.mjs"];
  for (const file of settings) {
    expect(readFileSync(join(repository, file), "utf8")).not.toContain("ignoreBuildErrors");
  }
});
