import { existsSync } from "node:fs";
import { execa } from "execa";
import { dataDirAt } from "../data-dir";
import { inRepository } from "../repository";
import { readSettings } from "../settings";
import { requireChromium } from "./chromium";
import { type OwnInstance, planOwnInstance } from "./own-instance";
import { takeTempFolder } from "./temp-folder";

/**
 * Runs a program of the workspace `folder` against the instance that runs here, or against one of its own when none does. Its exit
 * code becomes ours.
 */
export async function runWithInstance(folder: string, program: readonly string[]): Promise<void> {
  const { dataDir } = readSettings();
  const say = (line: string) => console.info(line);
  const chromium = await requireChromium(say);
  const temp = takeTempFolder();
  let own: OwnInstance | undefined;
  try {
    own = existsSync(dataDirAt(dataDir).instance) ? undefined : await planOwnInstance();
    await own?.start(say);
    const run = await execa(process.execPath, [...program], {
      cwd: inRepository(folder),
      stdio: "inherit",
      reject: false,
      env: { OLYMPUS_DATA_DIR: own?.dataDir ?? dataDir, CHROMIUM_PATH: chromium },
    });
    process.exitCode = run.exitCode ?? 1;
  } finally {
    await own?.end();
    await temp.remove();
  }
}
