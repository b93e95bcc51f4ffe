import { existsSync } from "node:fs";
import { type DataDir, dataDirAt } from "../data-dir";
import { lookAsOwner } from "../data-dir-claim";
import { askAll } from "../health";
import { readInstance, type ServiceName } from "../instance";
import { portsAt } from "../ports";
import { adminUrl } from "../postgres/databases";
import { lockHolder } from "../process/lock";
import { readOrMakeSecrets } from "../secrets";
import { readSettings } from "../settings";
import { orphans, readState } from "../state-file";
import { instanceTable } from "../table";

/** Says what runs over this data folder, in which version, and whether it answers. Exit code 1 unless all of it does. */
export async function status(): Promise<void> {
  const dataDir = dataDirAt(readSettings().dataDir);
  lookAsOwner(dataDir.path);
  const runner = lockHolder(dataDir.runnerLock);
  if (runner === undefined) {
    process.exitCode = 1;
    const left = orphans(dataDir.state).map(({ service }) => service);
    console.info(
      left.length === 0
        ? `Olympus does not run here (${dataDir.path}). npm start brings it up.`
        : `The runner is dead, but these still run: ${left.join(", ")}. npm start takes over, npm run stop ends them.`,
    );
    return;
  }
  const states = await serviceStates(dataDir);
  if (existsSync(dataDir.instance)) console.info(`${instanceTable(readInstance(dataDir.path))}\n`);
  else console.info("Olympus is being started.\n");
  for (const { service, pid, state } of states) {
    console.info(`  ${service.padEnd(12)} ${state.padEnd(16)} ${pid === undefined ? "" : `process ${pid}`}`);
  }
  console.info(`\n  runner       process ${runner.pid}, data and logs in ${dataDir.path}`);
  if (states.some(({ state }) => state !== "healthy")) process.exitCode = 1;
}

type ServiceState = { readonly service: ServiceName; readonly pid: number | undefined; readonly state: string };

async function serviceStates(dataDir: DataDir): Promise<ServiceState[]> {
  const state = readState(dataDir.state);
  const portOffset = state?.portOffset ?? 0;
  const { postgres } = readOrMakeSecrets(dataDir.secrets, undefined);
  const all = await askAll({ portOffset, postgresUrl: adminUrl(portsAt(portOffset).postgres, postgres) });
  return all.map(({ service, answered }) => {
    const pid = state?.processes.find((one) => one.service === service)?.pid;
    if (pid === undefined) return { service, pid, state: "not running" };
    return { service, pid, state: answered ? "healthy" : "does not answer" };
  });
}
