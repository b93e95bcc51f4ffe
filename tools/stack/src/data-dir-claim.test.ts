import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claim, judge, lookAsOwner, lookAt, tryToClaim } from "./data-dir-claim";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "olympus-claim-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...parts: string[]) => join(folder, ...parts);

describe("a folder is", () => {
  test.each([
    ["ours with the mark of a first start", ["secrets.json", "postgres"], "ours"],
    ["ours when its first start was killed", ["runner.lock", "logs", "mail", "secrets.json.4711.new"], "ours"],
    ["ours when a reset left the cache in it", ["cache"], "ours"],
    ["somebody else's", ["main.tf", "state.json"], "foreign"],
    ["somebody else's although we know all names in it", ["logs", "apps"], "foreign"],
  ])("%s", (_words, names, state) => {
    expect(judge(names)).toMatchObject({ state });
  });

  test("ours also with a stranger in it, who is named", () => {
    expect(judge(["secrets.json", "holiday.jpg"])).toEqual({ state: "ours", strangers: ["holiday.jpg"] });
  });

  test("ours with all that a killed start leaves", () => {
    const left = ["secrets.json", "instance.json.12.new", "postgres.new", "postgres.password", "runner.lock.12.stale"];
    expect(judge(left)).toEqual({ state: "ours", strangers: [] });
  });
});

describe("a data folder", () => {
  test("is made where there is none, and given back after a mere try", () => {
    tryToClaim(at("a/b"));
    expect(readdirSync(folder)).toEqual([]);
    expect(claim(at("a/b"))).toEqual([at("a"), at("a/b")]);
    expect(existsSync(at("a/b"))).toBe(true);
    expect(claim(at("a/b"))).toEqual([]);
  });

  test("is not taken from somebody else, not even in part", () => {
    writeFileSync(at("thesis.tex"), "");
    expect(() => claim(folder)).toThrow(`${folder} is not empty and no data folder of Olympus`);
    expect(readdirSync(folder)).toEqual(["thesis.tex"]);
  });

  test("cannot be a file, nor stand below one, nor behind a link that leads nowhere", () => {
    writeFileSync(at("file"), "");
    symlinkSync(at("nowhere"), at("link"));
    for (const look of [lookAt, claim]) {
      expect(() => look(at("file"))).toThrow(`The data folder is ${at("file")}, which is a file, not a folder.`);
      expect(() => look(at("file/a/b"))).toThrow(`${at("file")} is a file, not a folder`);
      expect(() => look(at("link"))).toThrow("which is a link that leads nowhere");
    }
  });
});

if (existsSync("/proc/self")) {
  test("a data folder is refused, without hanging, where no folder can be made", () => {
    expect(() => claim("/proc/nope")).toThrow("The data folder is /proc/nope, which cannot be made");
  });
}

// Nothing is closed to root.
if (process.getuid?.() !== 0) {
  test("a data folder is refused where this user may not write or look", () => {
    mkdirSync(at("closed"), { mode: 0o555 });
    expect(() => claim(at("closed"))).toThrow("where nothing can be written (permission denied)");
    expect(() => claim(at("closed/new"))).toThrow("which cannot be made (permission denied)");
    chmodSync(at("closed"), 0o700);
    writeFileSync(at("closed/secrets.json"), "");
    chmodSync(at("closed"), 0o555);
    expect(() => lookAsOwner(at("closed"))).toThrow("where nothing can be written (permission denied)");
    chmodSync(at("closed"), 0o000);
    expect(() => lookAt(at("closed"))).toThrow("which this user cannot read (permission denied)");
    expect(() => lookAt(at("closed/new"))).toThrow("which this user cannot reach (permission denied)");
    chmodSync(at("closed"), 0o700);
  });
}
