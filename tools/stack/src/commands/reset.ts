import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { dataDirAt } from "../data-dir";
import { removeOutside } from "../postgres/place";
import { Problem } from "../problem";
import { readSettings } from "../settings";
import { stopInstance } from "./stop";

/** Stops the platform and removes its data folder: accounts, secrets, mails and logs. */
export async function reset({ yes = false }: { readonly yes?: boolean }): Promise<void> {
  const settings = readSettings();
  const { dataDir } = settings;
  if (!existsSync(dataDir)) {
    console.info(`There is nothing to remove: ${dataDir} does not exist.`);
    return;
  }
  requireOurs(dataDir);
  if (!yes && process.stdin.isTTY && !(await confirmed(dataDir))) return;
  await stopInstance(settings);
  removeData(dataDir);
  console.info(`Removed ${dataDir}. The next npm start begins with nothing.`);
}

/** Removes a data folder and what it keeps outside; downloaded and built programs in it stay. */
export function removeData(dataDir: string): void {
  removeOutside(dataDirAt(dataDir));
  for (const name of readdirSync(dataDir)) {
    if (name !== "cache") rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  if (readdirSync(dataDir).length === 0) rmSync(dataDir, { recursive: true });
}

/** A mistyped OLYMPUS_DATA_DIR must not cost anybody a folder. */
function requireOurs(dataDir: string): void {
  const names = readdirSync(dataDir);
  const ours = ["secrets.json", "state.json", "versions.json", "runner.lock"];
  if (names.every((name) => name === "cache" || name === "logs") || ours.some((name) => names.includes(name))) return;
  throw new Problem(
    `${dataDir} does not look like a data folder of Olympus. Nothing was removed; check OLYMPUS_DATA_DIR.`,
  );
}

async function confirmed(dataDir: string): Promise<boolean> {
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question(
    `Stop Olympus and remove ${dataDir} with all accounts, secrets and mails in it? [y/N] `,
  );
  ask.close();
  return answer.trim().toLowerCase().startsWith("y");
}
