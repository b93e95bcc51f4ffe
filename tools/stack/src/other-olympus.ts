import { existsSync } from "node:fs";
import { dataDirAt } from "./data-dir";
import { portsAt, wantedPorts } from "./ports";
import { whereabouts } from "./process/whereabouts";
import { orphans, readState, type State } from "./state-file";

/** Another Olympus on this machine: where its data is, and the ports it has or is about to take. */
export type OtherOlympus = { readonly dataDir: string; readonly ports: ReadonlySet<number> };

/** The Olympuses that some processes belong to: each keeps a list of what it runs in its data folder, which those processes know. */
export async function olympusesOf(pids: readonly number[]): Promise<OtherOlympus[]> {
  const folders = new Set((await Promise.all(pids.map(whereabouts))).flat());
  return [...folders].flatMap((dataDir) => {
    const state = runningState(dataDirAt(dataDir).state);
    if (state === undefined || !state.processes.some(({ pid }) => pids.includes(pid))) return [];
    return [{ dataDir, ports: new Set(wantedPorts(portsAt(state.portOffset)).map(({ port }) => port)) }];
  });
}

function runningState(file: string): State | undefined {
  try {
    return existsSync(file) && orphans(file).length > 0 ? readState(file) : undefined;
  } catch {
    // A file of that name which is not ours, or not for us to read.
    return undefined;
  }
}
