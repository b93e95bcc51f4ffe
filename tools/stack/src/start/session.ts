import { appendFileSync, rmSync } from "node:fs";
import { type Blueprint, blueprintOf } from "../compose-instance";
import { type DataDir, dataDirAt, makeFoldersIn } from "../data-dir";
import { claim } from "../data-dir-claim";
import type { Instance } from "../instance";
import { writeJson } from "../json-file";
import { takeLock } from "../process/lock";
import { Supervisor } from "../process/supervise";
import { readOrMakeSecrets, type Secrets } from "../secrets";
import type { Mode } from "../services/apps";
import type { Settings } from "../settings";
import { endOrphans, type RecordedProcess, writeState } from "../state-file";
import { requireFreePorts } from "../taken-ports";

/** One run of the platform over one data folder, from taking its lock to giving it back. */
export type Session = {
  readonly settings: Settings;
  readonly mode: Mode;
  readonly dataDir: DataDir;
  readonly portOffset: number;
  readonly secrets: Secrets;
  readonly blueprint: Blueprint;
  readonly supervisor: Supervisor;
  /** Runs a tool (a build, say) that a stop ends and waits for, so that nothing of it is left to meet the next start. */
  readonly withTool: <T>(run: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Tells tests and tools where everything is; from then on kept true while processes come and go. */
  readonly publish: (versions: Instance["versions"]) => void;
  /** Stops all and gives the folder back; asked twice, it is done once. */
  readonly stop: () => Promise<void>;
  readonly isStopping: () => boolean;
  readonly kill: () => void;
};

export type AlreadyRunning = { readonly alreadyRunning: { readonly pid: number } };

/** Takes the data folder, stops what a dead runner left in it, and checks that the ports are free. */
export async function openSession(
  settings: Settings,
  mode: Mode,
  say: (line: string) => void,
): Promise<Session | AlreadyRunning> {
  const dataDir = dataDirAt(settings.dataDir);
  claim(dataDir.path);
  const lock = takeLock(dataDir.runnerLock);
  if ("heldBy" in lock) return { alreadyRunning: lock.heldBy };
  try {
    makeFoldersIn(dataDir);
    rmSync(dataDir.instance, { force: true });
    const left = await endOrphans(dataDir.state);
    if (left.length > 0) say(`Stopped what an earlier run had left: ${left.map(({ service }) => service).join(", ")}.`);
    const secrets = readOrMakeSecrets(dataDir.secrets, settings.demoPassword);
    await requireFreePorts(settings.portOffset);
    return assemble(settings, mode, dataDir, secrets, lock.release, say);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function assemble(
  settings: Settings,
  mode: Mode,
  dataDir: DataDir,
  secrets: Secrets,
  releaseLock: () => void,
  say: (line: string) => void,
): Session {
  const { portOffset } = settings;
  const blueprint = blueprintOf(portOffset, secrets);
  let versions: Instance["versions"] | undefined;

  const record = (running: readonly RecordedProcess[]) => {
    writeState(dataDir.state, { portOffset, processes: running });
    if (versions !== undefined) writeJson(dataDir.instance, composed(versions, running));
  };
  const composed = (known: Instance["versions"], running: readonly RecordedProcess[]): Instance => ({
    ...blueprint,
    dataDir: dataDir.path,
    portOffset,
    mode,
    versions: known,
    runnerPid: process.pid,
    processes: running.map(({ service, pid }) => ({ service, pid, logFile: dataDir.logFile(service) })),
  });
  const supervisor = new Supervisor({
    onChange: record,
    onNotice: (line) => {
      appendFileSync(dataDir.runnerLog, `${new Date().toISOString()} ${line}\n`);
      say(line);
    },
  });
  const leave = () => {
    for (const file of [dataDir.instance, dataDir.state]) rmSync(file, { force: true });
    releaseLock();
  };
  const tools = new Set<Promise<unknown>>();
  const abort = new AbortController();
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    versions = undefined;
    abort.abort();
    await Promise.allSettled(tools);
    // First who asks, then who answers: apps, then Kratos and Hydra, then the database.
    await supervisor.stop([["ciam-kratos", "ciam-hydra", "iam-kratos", "iam-hydra", "mail"], ["postgres"]]);
    leave();
  };
  return {
    settings,
    mode,
    dataDir,
    portOffset,
    secrets,
    blueprint,
    supervisor,
    withTool: (run) => {
      const tool = run(abort.signal);
      tools.add(tool);
      return tool;
    },
    publish: (known) => {
      versions = known;
      record(supervisor.running());
    },
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
    isStopping: () => stopped !== undefined,
    kill: () => {
      supervisor.kill();
      leave();
    },
  };
}
