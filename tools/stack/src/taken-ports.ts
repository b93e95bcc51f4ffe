import { createServer } from "node:net";
import { olympusesOf } from "./other-olympus";
import { otherOffset, portsAt, type WantedPort, wantedPorts } from "./ports";
import { Problem } from "./problem";
import { type Holder, portHolder } from "./process/port-holder";

export type TakenPort = WantedPort & {
  readonly holder: Holder | undefined;
  /** The data folder of the Olympus that has it, if one has. */
  readonly olympus: string | undefined;
};

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => answer(true)));
  });
}

/** The ports an instance at `offset` wants and cannot have, and who has them. */
export async function takenPorts(offset: number): Promise<TakenPort[]> {
  const checked = await Promise.all(
    wantedPorts(portsAt(offset)).map(async (wanted) => ({ ...wanted, free: await isFree(wanted.port) })),
  );
  const taken = checked.filter((wanted) => !wanted.free);
  const held = await Promise.all(
    taken.map(async ({ port, service }) => ({ port, service, holder: await portHolder(port) })),
  );
  const others = await olympusesOf(held.flatMap(({ holder }) => (holder === undefined ? [] : [holder.pid])));
  return held.map((one) => ({ ...one, olympus: others.find(({ ports }) => ports.has(one.port))?.dataDir }));
}

/** What to tell a person whose ports are taken; the last line says what to do. */
export function describeTakenPorts(taken: readonly TakenPort[], offset: number): string {
  const lines = taken.map((one) => `Port ${one.port}, which ${one.service} needs, is taken by ${whoHas(one)}.`);
  const others = [...new Set(taken.flatMap(({ olympus }) => olympus ?? []))];
  const stop = others.length === 0 ? "Stop that process" : `Stop it: OLYMPUS_DATA_DIR="${others[0]}" npm run stop`;
  const advice = `${stop}, or move all ports of this Olympus: OLYMPUS_PORT_OFFSET=${otherOffset(offset)} npm start`;
  return [...lines, advice].join("\n");
}

function whoHas({ holder, olympus }: TakenPort): string {
  if (olympus !== undefined)
    return `another Olympus, whose data is in ${olympus}${holder ? ` (process ${holder.pid})` : ""}`;
  return holder === undefined ? "a process of another user" : `${holder.command} (process ${holder.pid})`;
}

/** Throws a Problem when a port of this offset is taken. */
export async function requireFreePorts(offset: number): Promise<void> {
  const taken = await takenPorts(offset);
  if (taken.length > 0) throw new Problem(describeTakenPorts(taken, offset));
}
