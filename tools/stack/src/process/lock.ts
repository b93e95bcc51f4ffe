import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, `${self.pid} ${self.startedAt}`);
  try {
    for (;;) {
      // A link appears with its content or not at all, so nobody reads half a holder.
      if (linkUnlessThere(mine, file)) return { release: () => rmSync(file, { force: true }) };
      const holder = lockHolder(file);
      if (holder !== undefined) return { heldBy: holder };
      removeStale(file);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function linkUnlessThere(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Moved away before it is judged: between a look and a removal somebody else may have taken the lock, and gets it back. */
function removeStale(file: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (lockHolder(aside) !== undefined) linkUnlessThere(aside, file);
  rmSync(aside, { force: true });
}

type Waiting = { readonly onWait: () => void; readonly signal: AbortSignal };

/** Runs `work` while no other process holds the lock; says so once when it has to wait, and gives up when told to. */
export async function withLock<T>(file: string, { onWait, signal }: Waiting, work: () => Promise<T>): Promise<T> {
  let told = false;
  for (;;) {
    signal.throwIfAborted();
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
