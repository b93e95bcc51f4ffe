import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newDemoPassword, readOrMakeSecrets } from "./secrets";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "olympus-secrets-"));
  file = join(folder, "secrets.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const leaves = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value as Record<string, unknown>).flatMap(leaves);

describe("the secrets of a data folder", () => {
  test("are made once, for their owner's eyes alone", () => {
    const made = readOrMakeSecrets(file, undefined);
    expect(readOrMakeSecrets(file, undefined)).toEqual(made);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("are all different: the halves share none", () => {
    const all = leaves(readOrMakeSecrets(file, undefined));
    expect(new Set(all).size).toBe(all.length);
  });

  test("keep everything else when the demo password is set", () => {
    const made = readOrMakeSecrets(file, undefined);
    const set = readOrMakeSecrets(file, "correct horse battery");
    expect(set).toEqual({ ...made, demoPassword: "correct horse battery" });
    expect(readOrMakeSecrets(file, undefined)).toEqual(set);
  });

  test("are never made anew over a file that cannot be read", () => {
    writeFileSync(file, "{ half a file");
    expect(() => readOrMakeSecrets(file, undefined)).toThrow("cannot be read");
  });
});

test("the demo password satisfies the employees' policy and can be typed", () => {
  for (let at = 0; at < 50; at += 1) expect(newDemoPassword()).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
});
