import { dataDirAt } from "../data-dir";
import { lookAsOwner } from "../data-dir-claim";
import { endProcess } from "../process/end";
import { lockHolder } from "../process/lock";
import { readSettings, type Settings } from "../settings";
import { endOrphans } from "../state-file";

/** Stops whatever runs over this data folder. */
export async function stop(): Promise<void> {
  const settings = readSettings();
  lookAsOwner(settings.dataDir);
  const stopped = await stopInstance(settings);
  console.info(stopped ? "Stopped. Your data stays." : "Nothing runs here.");
}

const runnerPatienceMs = 40_000;

/** Asks the runner to stop everything, or does it itself when the runner is dead. False when there was nothing to stop. */
export async function stopInstance({ dataDir }: Pick<Settings, "dataDir">): Promise<boolean> {
  const paths = dataDirAt(dataDir);
  const runner = lockHolder(paths.runnerLock);
  if (runner !== undefined) await endProcess(runner, "SIGTERM", runnerPatienceMs);
  const left = await endOrphans(paths.state);
  return runner !== undefined || left.length > 0;
}
