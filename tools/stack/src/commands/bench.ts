import { existsSync } from "node:fs";
import { execa } from "execa";
import { dataDirAt } from "../data-dir";
import { inRepository } from "../repository";
import { readSettings } from "../settings";
import { requireChromium } from "../test-run/chromium";
import { planOwnInstance } from "../test-run/own-instance";

/** Measures the instance that runs here, or one of its own when none does. */
export async function bench(): Promise<void> {
  const { dataDir } = readSettings();
  const say = (line: string) => console.info(line);
  const chromium = await requireChromium(say);
  const own = existsSync(dataDirAt(dataDir).instance) ? undefined : await planOwnInstance();
  try {
    await own?.start(say);
    const run = await execa(process.execPath, ["--import", import.meta.resolve("tsx"), "src/main.ts"], {
      cwd: inRepository("tools/bench"),
      stdio: "inherit",
      reject: false,
      env: { OLYMPUS_DATA_DIR: own?.dataDir ?? dataDir, CHROMIUM_PATH: chromium },
    });
    process.exitCode = run.exitCode ?? 1;
  } finally {
    await own?.end();
  }
}
