import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSettings } from "../settings";
import { examineDataDir } from "./data-dir";
import { examineChromium } from "./programs";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "olympus-doctor-"));
  file = join(folder, "file");
  writeFileSync(file, "#!/bin/sh\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the doctor on CHROMIUM_PATH", () => {
  test("takes what can be run", () => {
    chmodSync(file, 0o755);
    expect(examineChromium({ CHROMIUM_PATH: file })).toMatchObject({ state: "fine" });
  });

  test.each([
    ["is not there", () => join(folder, "nothing"), "which is not there"],
    ["cannot be run", () => file, "which this user may not run"],
    ["is a folder", () => folder, "which is no file"],
  ])("says so when it %s", (_words, path, fault) => {
    const named = path();
    expect(examineChromium({ CHROMIUM_PATH: named, PATH: "/usr/bin" })).toMatchObject({
      state: "warning",
      what: `CHROMIUM_PATH is ${named}, ${fault}.`,
    });
  });
});

test("the doctor refuses a data folder that a start would refuse, and says what to do", () => {
  expect(examineDataDir(readSettings({ OLYMPUS_DATA_DIR: file }))).toEqual({
    state: "wrong",
    what: `The data folder is ${file}, which is a file, not a folder.`,
    advice: "Name a folder where you may write in OLYMPUS_DATA_DIR.",
  });
  expect(examineDataDir(readSettings({ OLYMPUS_DATA_DIR: join(folder, "new") }))).toMatchObject({ state: "fine" });
});
