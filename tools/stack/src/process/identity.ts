import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { platform } from "node:os";

/** A process as it can be told from a later one that was given the same pid. */
export type ProcessIdentity = { readonly pid: number; readonly startedAt: string };

/** When the process began, in the system's own words; nothing when there is none, or only its corpse. */
export function startOf(pid: number): string | undefined {
  return platform() === "linux" ? startFromProc(pid) : startFromPs(pid);
}

function startFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces and parentheses itself: the fields begin after the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state] = fields;
    return state === "Z" || state === "X" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function startFromPs(pid: number): string | undefined {
  const found = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
  return found.stdout?.trim() || undefined;
}

/** Who this pid is now. */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = startOf(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function stillRuns({ pid, startedAt }: ProcessIdentity): boolean {
  return startOf(pid) === startedAt;
}
