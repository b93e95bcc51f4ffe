import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { execa } from "execa";
import { Problem } from "../problem";
import { inRepository } from "../repository";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** A Chromium on this machine: the one named in CHROMIUM_PATH, Playwright's own, one on PATH. */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const named = env.CHROMIUM_PATH;
  // A name that leads nowhere is a mistake to hear of, not to work around.
  if (named) return isExecutable(named) ? named : undefined;
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin"];
  const candidates = [playwrightsOwn(), ...folders.flatMap((folder) => names.map((name) => join(folder, name)))];
  return candidates.find((file) => file !== undefined && isExecutable(file));
}

function playwrightsOwn(): string | undefined {
  try {
    const playwright = createRequire(inRepository("e2e/package.json"))("@playwright/test");
    return playwright.chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Finds Chromium or, as root on Debian and its kin, installs the distribution's. */
export async function requireChromium(say: (line: string) => void): Promise<string> {
  const found = findChromium() ?? (await installChromium(say));
  if (found !== undefined) return found;
  if (process.env.CHROMIUM_PATH)
    throw new Problem(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which is no program.`);
  throw new Problem(`There is no Chromium for the end-to-end tests. ${chromiumAdvice}`);
}

export const chromiumAdvice =
  "Install one (apt-get install chromium, or npx playwright install chromium), or name one in CHROMIUM_PATH.";

async function installChromium(say: (line: string) => void): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("Installing Debian's chromium (apt-get)");
  const apt = (args: string[]) =>
    execa("apt-get", args, { reject: false, timeout: 600_000, env: { DEBIAN_FRONTEND: "noninteractive" } });
  await apt(["update", "-q"]);
  await apt(["install", "-q", "-y", "--no-install-recommends", "chromium"]);
  return findChromium();
}
