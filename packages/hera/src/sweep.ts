import "server-only";
import { forgetTheGone } from "@olympus/sessions/gone";
import { sweep } from "@olympus/sessions/logins";
import { sql } from "drizzle-orm";
import type { Hera } from "./context";
import { forgetCodeSteps } from "./discovery/code-step";
import { log } from "./log";

const everyMs = 30_000;
const hourMs = 60 * 60_000;
// Any fixed number: of all instances of one half, one sweeps at a time.
const lock = 7_305_502;

/**
 * Keeps ending the Hydra logins whose Kratos session ended elsewhere, so that their apps hear of it within a minute, and forgets in time
 * the people who were deleted.
 */
export function keepSweeping(hera: Hera): void {
  setInterval(() => void inTurn(hera, () => sweepOnce(hera)), everyMs).unref();
  setInterval(() => void inTurn(hera, () => forgetOnce(hera)), hourMs).unref();
}

async function inTurn(hera: Hera, run: () => Promise<void>): Promise<void> {
  try {
    await hera.db.transaction(async (transaction) => {
      const { rows } = await transaction.execute(sql`select pg_try_advisory_xact_lock(${lock}) as mine`);
      if (rows[0]?.mine !== true) return;
      await run();
    });
  } catch {
    // The next round tries again; a database that is down tells so at every request.
    log("warn", "sweep.failed", { code: "database/unreachable" });
  }
}

async function sweepOnce(hera: Hera): Promise<void> {
  await forgetCodeSteps(hera.db);
  const swept = await sweep(hera.sessions);
  if (!swept.ok) log("warn", "sweep.failed", { code: swept.failure.code });
  else if (swept.value.ended > 0) log("info", "sweep", { ended: swept.value.ended });
}

async function forgetOnce(hera: Hera): Promise<void> {
  const gone = await forgetTheGone(hera.sessions);
  if (!gone.ok) log("warn", "forget.failed", { code: gone.failure.code });
  else if (gone.value.forgotten > 0) log("info", "forget", { people: gone.value.forgotten });
}
