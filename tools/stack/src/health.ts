import { setTimeout as sleep } from "node:timers/promises";
import { type ServiceName, serviceNames } from "./instance";
import { portsAt } from "./ports";
import { postgresAnswers } from "./postgres/cluster";

/** What it takes to ask every service of an instance. */
export type Askable = { readonly portOffset: number; readonly postgresUrl: string };

/** Whether the service does its work at this moment. */
export function answers(service: ServiceName, { portOffset, postgresUrl }: Askable): Promise<boolean> {
  if (service === "postgres") return postgresAnswers(postgresUrl);
  // An app that is compiled on request takes its time for the first answer.
  const patience = service.startsWith("hera") || service.startsWith("athena") ? 30_000 : 2_000;
  return isHealthy(healthAddress(service, portOffset), patience);
}

/** Every service and whether it does its work at this moment. */
export function askAll(place: Askable): Promise<{ readonly service: ServiceName; readonly answered: boolean }[]> {
  return Promise.all(serviceNames.map(async (service) => ({ service, answered: await answers(service, place) })));
}

/** The address that answers 200 when a service can do its work. Postgres has none: it is asked by a query. */
function healthAddress(service: Exclude<ServiceName, "postgres">, portOffset: number): string {
  const { halves, mailWeb, portal } = portsAt(portOffset);
  const paths: Record<Exclude<ServiceName, "postgres">, readonly [number, string]> = {
    mail: [mailWeb, "/healthz"],
    "ciam-kratos": [halves.ciam.kratosAdmin, "/admin/health/ready"],
    "ciam-hydra": [halves.ciam.hydraAdmin, "/health/ready"],
    "iam-kratos": [halves.iam.kratosAdmin, "/admin/health/ready"],
    "iam-hydra": [halves.iam.hydraAdmin, "/health/ready"],
    "hera-ciam": [halves.ciam.hera, "/health"],
    "hera-iam": [halves.iam.hera, "/health"],
    "athena-ciam": [halves.ciam.athena, "/health"],
    "athena-iam": [halves.iam.athena, "/health"],
    portal: [portal, "/health"],
  };
  const [port, path] = paths[service];
  return `http://127.0.0.1:${port}${path}`;
}

/** Whether the address answers 200 within `patience` milliseconds. */
export async function isHealthy(address: string, patience: number): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience), redirect: "manual" });
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    return false;
  }
}

export type Waiting = {
  readonly patienceMs: number;
  /** Ends the waiting early: throws when it makes no sense any more. */
  readonly check: () => void;
};

/** Asks again and again until `healthy` says yes; false when the patience is over. */
export async function waitUntil(healthy: () => Promise<boolean>, { patienceMs, check }: Waiting): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (!(await healthy())) {
    check();
    if (Date.now() > deadline) return false;
    await sleep(100);
  }
  return true;
}
