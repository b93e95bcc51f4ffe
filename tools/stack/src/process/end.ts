import { setTimeout as sleep } from "node:timers/promises";
import { type ProcessIdentity, stillRuns } from "./identity";

export type StopSignal = "SIGTERM" | "SIGINT";

/** Signals the process and everything in its group; a group that is gone is no error. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    signalProcess(pid, signal);
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone.
  }
}

async function goneWithin(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (stillRuns(identity)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/**
 * Asks a process and its group to stop, and kills what has not stopped after `patience` milliseconds.
 * Does nothing when the pid belongs to somebody else by now.
 */
export async function endProcess(
  identity: ProcessIdentity,
  signal: StopSignal = "SIGTERM",
  patience = 8_000,
): Promise<void> {
  if (!stillRuns(identity)) return;
  // Postgres' backends lead groups of their own and are stopped by the postmaster, so its group is it alone.
  signalGroup(identity.pid, signal);
  if (await goneWithin(identity, patience)) return;
  signalGroup(identity.pid, "SIGKILL");
  await goneWithin(identity, 5_000);
}
