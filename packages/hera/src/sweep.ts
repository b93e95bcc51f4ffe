import "server-only";
import { sweep } from "@olympus/sessions/logins";
import { sql } from "drizzle-orm";
import type { Hera } from "./context";
import { forgetCodeSteps } from "./discovery/code-step";
import { log } from "./log";

const everyMs = 30_000;
// Any fixed number: of all instances of one half, one sweeps at a time.
const lock = 7_305_502;

/** Keeps ending the Hydra logins whose Kratos session ended elsewhere, so that their apps hear of it within a minute. */
export function keepSweeping(hera: Hera): void {
  setInterval(() => void sweepOnce(hera), everyMs).unref();
}

async function sweepOnce(hera: Hera): Promise<void> {
  try {
    await hera.db.transaction(async (transaction) => {
      const { rows } = await transaction.execute(sql`select pg_try_advisory_xact_lock(${lock}) as mine`);
      if (rows[0]?.mine !== true) return;
      await forgetCodeSteps(hera.db);
      const swept = await sweep(hera.sessions);
      if (!swept.ok) log("warn", "sweep.failed", { code: swept.failure.code });
      else if (swept.value.ended > 0) log("info", "sweep", { ended: swept.value.ended });
    });
  } catch {
    // The next round tries again; a database that is down tells so at every request.
    log("warn", "sweep.failed", { code: "database/unreachable" });
  }
}
