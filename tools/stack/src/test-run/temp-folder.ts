import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitUntil } from "../health";
import { endProcess } from "../process/end";
import { identify } from "../process/identity";

/** A temp folder that this process and everything it starts use instead of the machine's. */
export type TempFolder = {
  readonly path: string;
  /** Removes it and what still runs with it; says what that was, which should be nothing. */
  readonly remove: () => Promise<readonly string[]>;
};

/** Takes a temp folder for this run: browsers, compilers and test runners leave things in theirs, and with it they go. */
export function takeTempFolder(patienceMs = 10_000): TempFolder {
  const before = process.env.TMPDIR;
  const path = mkdtempSync(join(tmpdir(), "olympus-"));
  // Postgres' own user must be able to pass.
  chmodSync(path, 0o755);
  process.env.TMPDIR = path;
  return {
    path,
    remove: async () => {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
      const left = await endUsers(path, patienceMs);
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
      return existsSync(path) ? [...left, `${path} is still there`] : left;
    },
  };
}

/** Ends what was started with this temp folder and has not ended by itself. */
async function endUsers(path: string, patienceMs: number): Promise<string[]> {
  const alone = async () => usersOf(path).length === 0;
  if (await waitUntil(alone, { patienceMs, check: () => undefined })) return [];
  return Promise.all(
    usersOf(path).map(async (pid) => {
      const identity = identify(pid);
      if (identity !== undefined) await endProcess(identity);
      return `process ${pid} was still running`;
    }),
  );
}

/** The processes that were started with this temp folder. Told from /proc: where there is none, nobody is found. */
function usersOf(path: string): number[] {
  if (!existsSync("/proc/self/environ")) return [];
  const pids = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => pid !== process.pid && environmentOf(pid).includes(`TMPDIR=${path}`));
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
  } catch {
    // Gone, or another user's.
    return [];
  }
}
