import { answers, waitUntil } from "../health";
import type { ServiceName } from "../instance";
import { lastLines } from "../postgres/cluster";
import { adminUrl } from "../postgres/databases";
import { Problem } from "../problem";
import type { Session } from "./session";

const hopelessAfter = 4;

/** Waits until a service does its work; throws a Problem with the end of its log when it does not. */
export async function waitForService(session: Session, service: ServiceName, patienceMs = 60_000): Promise<void> {
  const { supervisor, dataDir, portOffset, blueprint, secrets } = session;
  const place = { portOffset, postgresUrl: adminUrl(blueprint.postgres.port, secrets.postgres) };
  const giveUp = async (what: string) => {
    const log = dataDir.logFile(service);
    return new Problem(`${service} ${what}. The end of its log (${log}):\n${await lastLines(log, 15)}`);
  };
  const hopeless = new Error("hopeless");
  try {
    const healthy = await waitUntil(() => answers(service, place), {
      patienceMs,
      check: () => {
        if (session.isStopping()) throw new Problem("The platform is being stopped.");
        if (supervisor.failures(service) >= hopelessAfter) throw hopeless;
      },
    });
    if (!healthy) throw await giveUp(`was not ready within ${patienceMs / 1000} s`);
  } catch (error) {
    throw error === hopeless ? await giveUp("ends as soon as it is started") : error;
  }
}
