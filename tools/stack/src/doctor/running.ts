import { dataDirAt } from "../data-dir";
import { lockHolder } from "../process/lock";
import type { Settings } from "../settings";
import { orphans } from "../state-file";
import { describeTakenPorts, takenPorts } from "../taken-ports";
import { type Finding, fine, warning, wrong } from "./finding";

/** What runs over this data folder, and whether anything else is in its way. */
export async function examineRunning({ dataDir, portOffset }: Settings): Promise<Finding[]> {
  const paths = dataDirAt(dataDir);
  const runner = lockHolder(paths.runnerLock);
  if (runner !== undefined) return [fine(`Olympus runs here (process ${runner.pid}); npm run status says how it is`)];
  const left = orphans(paths.state);
  const leftovers = left.map(({ service, pid }) => `${service} (process ${pid})`).join(", ");
  const findings: Finding[] =
    left.length === 0
      ? []
      : [
          warning(
            `An earlier run was killed and left processes behind: ${leftovers}`,
            "Nothing to worry about: npm start takes their place without losing data, npm run stop ends them.",
          ),
        ];
  const own = new Set(left.map(({ pid }) => pid));
  const taken = (await takenPorts(portOffset)).filter(({ holder }) => holder === undefined || !own.has(holder.pid));
  const [what = "", ...rest] = describeTakenPorts(taken, portOffset).split("\n").reverse();
  if (taken.length === 0) return [...findings, fine("All ports are free")];
  return [...findings, wrong(rest.reverse().join("\n    "), what)];
}
