import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./repository";

const notOurs = new Set(["node_modules", ".next", ".git", ".turbo", ".olympus"]);

/** Every file of this repository, and none that was installed or built. */
export function repositoryFiles(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => (entry.isDirectory() ? repositoryFiles(join(folder, entry.name)) : [join(folder, entry.name)]));
}
