import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, type ProcessIdentity, stillRuns } from "./identity";

export type Lock = { readonly release: () => void };

/** Who holds the lock file, if that process still runs. */
export function lockHolder(file: string): ProcessIdentity | undefined {
  const holder = readHolder(file);
  return holder !== undefined && stillRuns(holder) ? holder : undefined;
}

function readHolder(file: string): ProcessIdentity | undefined {
  try {
    const [pid, startedAt] = readFileSync(file, "utf8").trim().split(" ");
    return startedAt === undefined ? undefined : { pid: Number(pid), startedAt };
  } catch {
    return undefined;
  }
}

/** Takes the lock for this process, or says who has it. A lock whose holder died is nobody's. */
export function takeLock(file: string): Lock | { readonly heldBy: ProcessIdentity } {
  const self = identify(process.pid);
  if (self === undefined) throw new Error("this process cannot be found in the process table");
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, `${self.pid} ${self.startedAt}`, { flag: "wx" });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = lockHolder(file);
    if (holder !== undefined) return { heldBy: holder };
    rmSync(file, { force: true });
  }
}

/** Runs `work` while no other process holds the lock; says so once when it has to wait. */
export async function withLock<T>(file: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  let told = false;
  for (;;) {
    const lock = takeLock(file);
    if ("heldBy" in lock) {
      if (!told) onWait();
      told = true;
      await sleep(200);
      continue;
    }
    try {
      return await work();
    } finally {
      lock.release();
    }
  }
}
