import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../docs/screens/", import.meta.url));

/** Writes a file of docs/screens, unless it is the same already. */
export async function keep(name: string, content: Buffer | string): Promise<void> {
  const before = await readFile(folder + name).catch(() => undefined);
  if (before?.equals(Buffer.from(content)) !== true) await writeFile(folder + name, content);
}

/** Removes what no picture is called any more. */
export async function keepOnly(names: readonly string[]): Promise<void> {
  for (const name of await readdir(folder)) if (!names.includes(name)) await rm(folder + name);
}
