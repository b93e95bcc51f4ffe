import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { dataDirAt } from "../data-dir";
import { lookAsOwner } from "../data-dir-claim";
import { serviceNames } from "../instance";
import { Problem } from "../problem";
import { readSettings } from "../settings";

export type LogOptions = { readonly follow?: boolean; readonly lines: string };

// More than this is a file to open, not an end to look at.
const mostLines = 100_000;
// The runner's own notices stand beside the logs of what it runs.
const names = ["runner", ...serviceNames];

/** Shows the end of one service's log, or of all. */
export async function logs(service: string | undefined, { follow = false, lines }: LogOptions): Promise<void> {
  const { dataDir } = readSettings();
  lookAsOwner(dataDir);
  const count = lineCount(lines);
  requireKnown(service);
  const files = filesOf(service, dataDirAt(dataDir).logs);
  await execa("tail", ["-n", String(count), ...(follow ? ["-F"] : []), ...files], { stdio: "inherit", reject: false });
}

export function lineCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= mostLines) return count;
  throw new Problem(`-n takes a whole number from 1 to ${mostLines}, not ${text}.`);
}

export function requireKnown(service: string | undefined): void {
  if (service === undefined || names.includes(service)) return;
  throw new Problem(`There is no service called ${service}. There are: ${names.join(", ")}.`);
}

function filesOf(service: string | undefined, folder: string): string[] {
  const present = existsSync(folder) ? readdirSync(folder).sort() : [];
  const all = present.filter((name) => name.endsWith(".log"));
  if (all.length === 0) throw new Problem("There are no logs yet. npm start makes some.");
  const wanted = service === undefined ? all : all.filter((name) => name === `${service}.log`);
  if (wanted.length === 0) throw new Problem(`${service} has written no log yet.`);
  return wanted.map((name) => join(folder, name));
}
