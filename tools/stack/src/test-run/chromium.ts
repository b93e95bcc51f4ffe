import { accessSync, constants, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { execa } from "execa";
import { Problem } from "../problem";
import { inRepository } from "../repository";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A Chromium on this machine: the one named in CHROMIUM_PATH, Playwright's own, one on PATH. Throws a Problem when what is named
 * leads nowhere: that is a mistake to hear of, not to work around.
 */
export function findChromium(env: Environment = process.env): string | undefined {
  const named = env.CHROMIUM_PATH;
  if (named) {
    const fault = faultOf(named);
    if (fault === undefined) return named;
    throw new Problem(
      `CHROMIUM_PATH is ${named}, ${fault}.\nCorrect it, or leave it out: then Chromium is looked for.`,
    );
  }
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin"];
  const candidates = [playwrightsOwn(), ...folders.flatMap((folder) => names.map((name) => join(folder, name)))];
  return candidates.find((file) => file !== undefined && faultOf(file) === undefined);
}

/** Why a file cannot be run; nothing when it can. */
function faultOf(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) return "which is no file";
    accessSync(file, constants.X_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EACCES" ? "which this user may not run" : "which is not there";
  }
}

function playwrightsOwn(): string | undefined {
  try {
    const playwright = createRequire(inRepository("e2e/package.json"))("@playwright/test");
    return playwright.chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** Finds Chromium or, as root on Debian and its kin, installs the distribution's. */
export async function requireChromium(say: (line: string) => void): Promise<string> {
  const found = findChromium() ?? (await installChromium(say));
  if (found !== undefined) return found;
  throw new Problem(`There is no Chromium for the end-to-end tests. ${chromiumAdvice}`);
}

export const chromiumAdvice =
  "Install one (apt-get install chromium, or npx playwright install chromium), or name one in CHROMIUM_PATH.";

async function installChromium(say: (line: string) => void): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("Installing Debian's chromium (apt-get)");
  const apt = (args: string[]) =>
    execa("apt-get", args, { reject: false, timeout: 600_000, env: { DEBIAN_FRONTEND: "noninteractive" } });
  await apt(["update", "-q"]);
  await apt(["install", "-q", "-y", "--no-install-recommends", "chromium"]);
  return findChromium();
}
