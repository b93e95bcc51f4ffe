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
  if (!yes && !process.stdin.isTTY) throw new Problem("Nobody is here to ask: npm run reset -- --yes removes it.");
  if (!yes && !(await confirmed(dataDir))) return;
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

// What Olympus and its test runners put into a data folder.
const ours = new Set([
  ...["secrets.json", "versions.json", "state.json", "instance.json", "runner.lock"],
  ...["apps", "cache", "e2e", "logs", "mail", "postgres"],
]);

/** A mistyped OLYMPUS_DATA_DIR must not cost anybody a folder, nor a file that somebody put beside ours. */
function requireOurs(dataDir: string): void {
  const foreign = readdirSync(dataDir).filter((name) => !ours.has(name));
  if (foreign.length === 0) return;
  throw new Problem(
    `${dataDir} holds what is not of Olympus: ${foreign.slice(0, 5).join(", ")}. Nothing was removed; move it away, or check OLYMPUS_DATA_DIR.`,
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
