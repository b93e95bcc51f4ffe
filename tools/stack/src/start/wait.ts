import { healthAddress, isHealthy, waitUntil } from "../health";
import type { ServiceName } from "../instance";
import { lastLines, postgresAnswers } from "../postgres/cluster";
import { adminUrl } from "../postgres/databases";
import { Problem } from "../problem";
import type { Session } from "./session";

const hopelessAfter = 4;

/** Waits until a service does its work; throws a Problem with the end of its log when it does not. */
export async function waitForService(session: Session, service: ServiceName, patienceMs = 60_000): Promise<void> {
  const { supervisor, dataDir } = session;
  const giveUp = async (what: string) => {
    const log = dataDir.logFile(service);
    return new Problem(`${service} ${what}. The end of its log (${log}):\n${await lastLines(log, 15)}`);
  };
  const hopeless = new Error("hopeless");
  try {
    const healthy = await waitUntil(() => answers(session, service), {
      patienceMs,
      check: () => {
        if (supervisor.failures(service) >= hopelessAfter) throw hopeless;
      },
    });
    if (!healthy) throw await giveUp(`was not ready within ${patienceMs / 1000} s`);
  } catch (error) {
    throw error === hopeless ? await giveUp("ends as soon as it is started") : error;
  }
}

/** Whether the service does its work at this moment. */
export function answers(
  { blueprint, portOffset, secrets }: Pick<Session, "blueprint" | "portOffset" | "secrets">,
  service: ServiceName,
) {
  if (service === "postgres") return postgresAnswers(adminUrl(blueprint.postgres.port, secrets.postgres));
  return isHealthy(
    healthAddress(service, portOffset),
    service.startsWith("hera") || service.startsWith("athena") ? 30_000 : 2_000,
  );
}
