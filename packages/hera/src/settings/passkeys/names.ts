import "server-only";
import { attemptQuery } from "@olympus/db/attempt";
import type { Database } from "@olympus/db/database";
import { passkeyNames } from "@olympus/db/tables/passkey-names";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { IdentityId } from "@olympus/domain/ids";
import { and, eq } from "drizzle-orm";

/** What a person calls their passkeys, by the passkey's id. */
export async function namesOf(db: Database, identityId: IdentityId): Promise<Result<ReadonlyMap<string, string>>> {
  const rows = await attemptQuery(() => db.select().from(passkeyNames).where(eq(passkeyNames.identityId, identityId)));
  return rows.ok ? ok(new Map(rows.value.map(({ passkeyId, name }) => [passkeyId, name]))) : rows;
}

export async function nameIt(db: Database, identityId: IdentityId, passkeyId: string, name: string) {
  return attemptQuery(async () => {
    await db
      .insert(passkeyNames)
      .values({ identityId, passkeyId, name })
      .onConflictDoUpdate({ target: [passkeyNames.identityId, passkeyNames.passkeyId], set: { name } });
  });
}

export async function forgetName(db: Database, identityId: IdentityId, passkeyId: string) {
  return attemptQuery(async () => {
    await db
      .delete(passkeyNames)
      .where(and(eq(passkeyNames.identityId, identityId), eq(passkeyNames.passkeyId, passkeyId)));
  });
}
