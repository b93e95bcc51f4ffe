import type { HalfName } from "@olympus/domain/half";
import { z } from "zod";
import { readJson, writeJson } from "../json-file";
import { compareVersions, type Product } from "./versions";

const versions = z.object({ kratos: z.string(), hydra: z.string() }).partial();
const schema = z.object({ ciam: versions, iam: versions }).partial();

/** The newest versions that have migrated a data folder's databases. */
export type Remembered = z.infer<typeof schema>;

export const readRemembered = (file: string): Remembered => readJson(file, schema) ?? {};

/** Notes the version that is about to migrate: before it does, since a migration that was cut short may have begun. */
export function remember(file: string, half: HalfName, product: Product, version: string): void {
  const before = readRemembered(file);
  const old = before[half]?.[product];
  if (old !== undefined && compareVersions(old, version) >= 0) return;
  writeJson(file, { ...before, [half]: { ...before[half], [product]: version } });
}
