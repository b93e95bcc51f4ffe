import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { dataDirAt } from "../data-dir";
import { lookAsOwner, type Standing } from "../data-dir-claim";
import { removeOutside } from "../postgres/place";
import { Problem } from "../problem";
import { readSettings } from "../settings";
import { stopInstance } from "./stop";

/** Stops the platform and removes its data folder: accounts, secrets, mails and logs. */
export async function reset({ yes = false }: { readonly yes?: boolean }): Promise<void> {
  const settings = readSettings();
  const { dataDir } = settings;
  const standing = lookAsOwner(dataDir);
  if (standing.state === "absent") {
    console.info(`There is nothing to remove: ${dataDir} does not exist.`);
    return;
  }
  requireOurs(dataDir, standing);
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

/** A mistyped OLYMPUS_DATA_DIR must not cost anybody a folder, nor a file that somebody put beside ours. */
function requireOurs(dataDir: string, standing: Standing): void {
  if (!("strangers" in standing)) return;
  const { state, strangers } = standing;
  if (state === "ours" && strangers.length === 0) return;
  const why =
    strangers.length === 0
      ? "is no data folder of Olympus"
      : `holds what is not of Olympus: ${strangers.slice(0, 5).join(", ")}`;
  throw new Problem(`${dataDir} ${why}. Nothing was removed; move it away, or check OLYMPUS_DATA_DIR.`);
}

async function confirmed(dataDir: string): Promise<boolean> {
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question(
    `Stop Olympus and remove ${dataDir} with all accounts, secrets and mails in it? [y/N] `,
  );
  ask.close();
  return answer.trim().toLowerCase().startsWith("y");
}
