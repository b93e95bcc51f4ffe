import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { instance } from "./instance";

const file = join(instance.dataDir, "confided.txt");

/** Remembers what only its owner may know, so that the logs can be searched for it when all journeys are over. */
export function confide(...secrets: readonly string[]): void {
  appendFileSync(file, secrets.map((secret) => `${secret}\n`).join(""));
}

/** Everything that was confided so far; what is too short to be told from anything else is left out. */
export const confided = (): readonly string[] =>
  existsSync(file) ? [...new Set(readFileSync(file, "utf8").split("\n"))].filter(({ length }) => length >= 6) : [];
