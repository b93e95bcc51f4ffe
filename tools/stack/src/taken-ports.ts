import { createServer } from "node:net";
import { portsAt, type WantedPort, wantedPorts } from "./ports";
import { Problem } from "./problem";
import { type Holder, portHolder } from "./process/port-holder";

export type TakenPort = WantedPort & { readonly holder: Holder | undefined };

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
  return Promise.all(taken.map(async ({ port, service }) => ({ port, service, holder: await portHolder(port) })));
}

/** What to tell a person whose ports are taken. */
export function describeTakenPorts(taken: readonly TakenPort[], offset: number): string {
  const lines = taken.map(({ port, service, holder }) => {
    const by = holder === undefined ? "a process of another user" : `${holder.command} (process ${holder.pid})`;
    return `Port ${port}, which ${service} needs, is taken by ${by}.`;
  });
  const advice = `Stop that process, or move all of Olympus' ports: OLYMPUS_PORT_OFFSET=${offset + 10_000} npm start`;
  return [...lines, advice].join("\n");
}

/** Throws a Problem when a port of this offset is taken. */
export async function requireFreePorts(offset: number): Promise<void> {
  const taken = await takenPorts(offset);
  if (taken.length > 0) throw new Problem(describeTakenPorts(taken, offset));
}
