import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrateRemembering, readRemembered } from "./remembered";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "olympus-remembered-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const remember = (file: string, half: "ciam" | "iam", product: "kratos" | "hydra", version: string) =>
  migrateRemembering(file, half, { product, version }, async () => undefined);

test("a data folder remembers the newest version of each program in each half", async () => {
  const file = join(folder, "versions.json");
  expect(readRemembered(file)).toEqual({});
  await remember(file, "ciam", "kratos", "1.3.1");
  await remember(file, "ciam", "hydra", "2.3.0");
  await remember(file, "iam", "kratos", "26.2.0");
  await remember(file, "ciam", "kratos", "26.2.0");
  await remember(file, "ciam", "kratos", "1.3.1");
  expect(readRemembered(file)).toEqual({ ciam: { kratos: "26.2.0", hydra: "2.3.0" }, iam: { kratos: "26.2.0" } });
});

test("a version that could not migrate is not remembered", async () => {
  const file = join(folder, "versions.json");
  const migrate = () => Promise.reject(new Error("no such command"));
  const tried = migrateRemembering(file, "ciam", { product: "hydra", version: "26.2.0" }, migrate);
  await expect(tried).rejects.toThrow("no such command");
  expect(readRemembered(file)).toEqual({});
});
