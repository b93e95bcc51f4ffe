import "server-only";
import { attemptQuery } from "@olympus/db/attempt";
import { consents } from "@olympus/db/tables/consents";
import { logins } from "@olympus/db/tables/logins";
import { passkeyNames } from "@olympus/db/tables/passkey-names";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { IdentityId } from "@olympus/domain/ids";
import { getIdentities } from "@olympus/ory/kratos/identities";
import { asc, eq, gt } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { endIdentity, type SessionsContext } from "./logins";

/**
 * Ends and forgets everything that is kept here about a person who was deleted: their logins, what they allowed apps, the names of their
 * passkeys. What was counted for them stands under hashes that nobody can be found by, and runs out by itself.
 */
export async function forgetPerson(context: SessionsContext, id: IdentityId): Promise<Result<void>> {
  const ended = await endIdentity(context, id);
  if (!ended.ok) return ended;
  return attemptQuery(() =>
    context.db.transaction(async (transaction) => {
      await transaction.delete(consents).where(eq(consents.identityId, id));
      await transaction.delete(passkeyNames).where(eq(passkeyNames.identityId, id));
    }),
  );
}

// As many as Kratos looks up at once.
const atOnce = 500;

/** Forgets the people whom Kratos does not know any more, whoever deleted them. Returns how many there were. */
export async function forgetTheGone(context: SessionsContext): Promise<Result<{ forgotten: number }>> {
  let forgotten = 0;
  let last: IdentityId | undefined;
  for (;;) {
    const remembered = await rememberedPeople(context, last);
    if (!remembered.ok) return remembered;
    const ids = remembered.value;
    const known = await getIdentities(context.kratosAdminUrl, ids);
    if (!known.ok) return known;
    const there = new Set(known.value.map(({ id }) => id));
    for (const id of ids.filter((id) => !there.has(id))) {
      const done = await forgetPerson(context, id);
      if (!done.ok) return done;
      forgotten += 1;
    }
    last = ids.at(-1);
    if (ids.length < atOnce) return ok({ forgotten });
  }
}

/** The next people about whom something is kept, in the order of their ids. */
async function rememberedPeople({ db }: SessionsContext, after: IdentityId | undefined): Promise<Result<IdentityId[]>> {
  return attemptQuery(async () => {
    const of = (table: typeof logins | typeof consents | typeof passkeyNames) =>
      db
        .select({ id: table.identityId })
        .from(table)
        .where(after === undefined ? undefined : gt(table.identityId, after));
    const rows = await union(of(logins), of(consents), of(passkeyNames))
      .orderBy(({ id }) => asc(id))
      .limit(atOnce);
    return rows.map(({ id }) => id as IdentityId);
  });
}
