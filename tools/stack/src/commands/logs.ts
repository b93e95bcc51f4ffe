import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { execa } from "execa";
import { dataDirAt } from "../data-dir";
import { Problem } from "../problem";
import { readSettings } from "../settings";

export type LogOptions = { readonly follow?: boolean; readonly lines: string };

/** Shows the end of one service's log, or of all. */
export async function logs(service: string | undefined, { follow = false, lines }: LogOptions): Promise<void> {
  const folder = dataDirAt(readSettings().dataDir).logs;
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".log")) : [];
  const known = present.map((name) => basename(name, ".log")).sort();
  if (known.length === 0) throw new Problem("There are no logs yet. npm start makes some.");
  if (service !== undefined && !known.includes(service)) {
    throw new Problem(`There is no log of ${service}. There are: ${known.join(", ")}.`);
  }
  const files = (service === undefined ? known : [service]).map((name) => join(folder, `${name}.log`));
  await execa("tail", ["-n", lines, ...(follow ? ["-F"] : []), ...files], { stdio: "inherit", reject: false });
}
