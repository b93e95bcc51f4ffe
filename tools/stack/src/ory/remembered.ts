import type { HalfName } from "@olympus/domain/half";
import { z } from "zod";
import { readJson, writeJson } from "../json-file";
import { compareVersions, type Product } from "./versions";

const versions = z.object({ kratos: z.string(), hydra: z.string() }).partial();
const schema = z.object({ ciam: versions, iam: versions }).partial();

/** The newest versions that have migrated a data folder's databases. */
export type Remembered = z.infer<typeof schema>;

export const readRemembered = (file: string): Remembered => readJson(file, schema) ?? {};

/** Migrates, and notes by which version once that is done: what cannot migrate must not lock out the program that could. */
export async function migrateRemembering(
  file: string,
  half: HalfName,
  { product, version }: { readonly product: Product; readonly version: string },
  migrate: () => Promise<void>,
): Promise<void> {
  await migrate();
  remember(file, half, product, version);
}

function remember(file: string, half: HalfName, product: Product, version: string): void {
  const before = readRemembered(file);
  const old = before[half]?.[product];
  if (old !== undefined && compareVersions(old, version) >= 0) return;
  writeJson(file, { ...before, [half]: { ...before[half], [product]: version } });
}
