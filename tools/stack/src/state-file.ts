import { rmSync } from "node:fs";
import { z } from "zod";
import type { ServiceName } from "./instance";
import { readJson, writeJson } from "./json-file";
import { endProcess, type StopSignal } from "./process/end";
import { type ProcessIdentity, stillRuns } from "./process/identity";

const schema = z.object({
  portOffset: z.number(),
  processes: z.array(
    z.object({
      service: z.string(),
      pid: z.number(),
      startedAt: z.string(),
      stopSignal: z.enum(["SIGTERM", "SIGINT"]),
    }),
  ),
});

export type RecordedProcess = ProcessIdentity & { readonly service: ServiceName; readonly stopSignal: StopSignal };

export type State = { readonly portOffset: number; readonly processes: readonly RecordedProcess[] };

/** Written at every start and end of a process, so that after a `kill -9` of the runner the next one finds what was left running. */
export const writeState = (file: string, state: State) => writeJson(file, state);

export function readState(file: string): State | undefined {
  return readJson(file, schema) as State | undefined;
}

/** What still runs of a runner that died. */
export function orphans(file: string): RecordedProcess[] {
  return (readState(file)?.processes ?? []).filter(stillRuns);
}

/** Stops what a dead runner left behind, Postgres last, and returns what that was. */
export async function endOrphans(file: string): Promise<readonly RecordedProcess[]> {
  const left = orphans(file);
  const isPostgres = (process: RecordedProcess) => process.service === "postgres";
  await Promise.all(left.filter((one) => !isPostgres(one)).map((one) => endProcess(one, one.stopSignal)));
  await Promise.all(left.filter(isPostgres).map((one) => endProcess(one, one.stopSignal)));
  rmSync(file, { force: true });
  return left;
}
