import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { z } from "zod";
import { Problem } from "./problem";

/** Writes a file that only its owner can read, whole or not at all. */
export function writeJson(file: string, value: unknown): void {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** What the file holds, or nothing when there is none; throws a Problem when it holds something else. */
export function readJson<T>(file: string, schema: z.ZodType<T>): T | undefined {
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const parsed = schema.safeParse(parseOrNothing(text));
  if (parsed.success) return parsed.data;
  throw new Problem(
    `${file} cannot be read: it was written by another version or is damaged. Move it away, or run: npm run reset`,
  );
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    if (code === "EACCES")
      throw new Problem(`${file} cannot be read by this user: Olympus was started here by another one. Be that user.`);
    throw error;
  }
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
