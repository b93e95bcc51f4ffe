import "server-only";
import { attemptQuery } from "@olympus/db/attempt";
import type { Database } from "@olympus/db/database";
import { logins } from "@olympus/db/tables/logins";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { IdentityId, KratosSessionId, Sid } from "@olympus/domain/ids";
import { endHydraLogin } from "@olympus/ory/hydra/sessions";
import { liveSessions } from "@olympus/ory/kratos/identity-sessions";
import { endIdentitySessions, isSessionOver } from "@olympus/ory/kratos/sessions";
import { eq, inArray } from "drizzle-orm";

/** What ending a login needs of one half. */
export type SessionsContext = {
  readonly db: Database;
  readonly kratosAdminUrl: string;
  readonly hydraAdminUrl: string;
};

/** A Hydra login session and the Kratos session it stands on. */
export type Login = { readonly sid: Sid; readonly ksid: KratosSessionId; readonly identityId: IdentityId };

/** Notes that Hydra's `sid` stands on Kratos' `ksid`; again for the same sid changes nothing. */
export async function rememberLogin(db: Database, login: Login): Promise<Result<void>> {
  return attemptQuery(async () => {
    await db.insert(logins).values(login).onConflictDoNothing();
  });
}

/** The login behind a sid, or undefined when none is remembered. */
export async function findLogin(db: Database, sid: Sid): Promise<Result<Login | undefined>> {
  return attemptQuery(async () => {
    const [row] = await db.select().from(logins).where(eq(logins.sid, sid)).limit(1);
    return row && asLogin(row);
  });
}

/** Ends every Hydra login of one Kratos session; Hydra tells their apps by back-channel. The rows go last, so that a crash repeats rather than forgets. */
export async function endLogin(context: SessionsContext, ksid: KratosSessionId): Promise<Result<{ ended: number }>> {
  const rows = await attemptQuery(() => context.db.select().from(logins).where(eq(logins.ksid, ksid)));
  return rows.ok ? endAll(context, rows.value.map(asLogin)) : rows;
}

/** Ends everything a person is signed in to: first the Kratos sessions, so that nothing new can stand on them, then the Hydra logins. */
export async function endIdentity(
  context: SessionsContext,
  identityId: IdentityId,
): Promise<Result<{ ended: number }>> {
  const kratos = await endIdentitySessions(context.kratosAdminUrl, identityId);
  if (!kratos.ok) return kratos;
  const rows = await attemptQuery(() => context.db.select().from(logins).where(eq(logins.identityId, identityId)));
  return rows.ok ? endAll(context, rows.value.map(asLogin)) : rows;
}

/**
 * Ends what ended elsewhere: the Hydra logins whose Kratos session is over (another browser, an administrator, expiry), and all of a
 * person who was disabled, whose sessions Kratos would wake up again with them. One call to Kratos per 500 live sessions, however many
 * logins there are. Returns how many logins it ended.
 */
export async function sweep(context: SessionsContext): Promise<Result<{ ended: number }>> {
  // The logins first: one that begins while the sessions are listed is not among them and waits for the next round.
  const known = await attemptQuery(() => context.db.selectDistinct({ ksid: logins.ksid }).from(logins));
  if (!known.ok) return known;
  const live = await liveSessions(context.kratosAdminUrl);
  if (!live.ok) return live;
  const over = known.value.map(({ ksid }) => ksid as KratosSessionId).filter((ksid) => !live.value.ids.has(ksid));
  let ended = 0;
  for (const id of live.value.ofDisabled) {
    const done = await endIdentity(context, id);
    if (!done.ok) return done;
    ended += done.value.ended;
  }
  for (const ksid of over) {
    const done = await endIfOver(context, ksid);
    if (!done.ok) return done;
    ended += done.value.ended;
  }
  return ok({ ended });
}

// A list that changes while it is paged can miss a session, so each one that was not seen is asked for by name.
async function endIfOver(context: SessionsContext, ksid: KratosSessionId): Promise<Result<{ ended: number }>> {
  const over = await isSessionOver(context.kratosAdminUrl, ksid);
  if (!over.ok) return over;
  return over.value ? endLogin(context, ksid) : ok({ ended: 0 });
}

async function endAll(context: SessionsContext, ending: readonly Login[]): Promise<Result<{ ended: number }>> {
  for (const { sid } of ending) {
    const ended = await endHydraLogin(context.hydraAdminUrl, sid);
    if (!ended.ok && ended.failure.code !== "hydra/not-found") return ended;
  }
  const sids = ending.map(({ sid }) => sid);
  if (sids.length === 0) return ok({ ended: 0 });
  return attemptQuery(async () => {
    await context.db.delete(logins).where(inArray(logins.sid, sids));
    return { ended: sids.length };
  });
}

// The columns were written from the branded values above.
const asLogin = (row: typeof logins.$inferSelect): Login => ({
  sid: row.sid as Sid,
  ksid: row.ksid as KratosSessionId,
  identityId: row.identityId as IdentityId,
});
