import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readRemembered, remember } from "./remembered";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "olympus-remembered-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a data folder remembers the newest version of each program in each half", () => {
  const file = join(folder, "versions.json");
  expect(readRemembered(file)).toEqual({});
  remember(file, "ciam", "kratos", "1.3.1");
  remember(file, "ciam", "hydra", "2.3.0");
  remember(file, "iam", "kratos", "26.2.0");
  remember(file, "ciam", "kratos", "26.2.0");
  remember(file, "ciam", "kratos", "1.3.1");
  expect(readRemembered(file)).toEqual({ ciam: { kratos: "26.2.0", hydra: "2.3.0" }, iam: { kratos: "26.2.0" } });
});
