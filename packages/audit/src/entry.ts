import "server-only";
import { attemptQuery } from "@olympus/db/attempt";
import type { Database } from "@olympus/db/database";
import { auditEntries } from "@olympus/db/tables/audit-entries";
import type { FailureCode, Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import { and, desc, eq, lt, or } from "drizzle-orm";

export type Actor = { readonly id: string; readonly email: string; readonly role: string };
export type Target = { readonly kind: string; readonly id: string };
export type Outcome = "succeeded" | { readonly failed: FailureCode };

/** What is about to be done. `input` must hold nothing secret: it is kept as it is. */
export type Attempt = {
  readonly actor: Actor;
  readonly action: string;
  readonly target: Target;
  readonly input: unknown;
};

export type Entry = typeof auditEntries.$inferSelect;

/**
 * Writes the entry *before* anything is changed: Ory's calls cannot share our transaction, so no entry means no change.
 * Fails with `audit/unavailable`.
 */
export async function attempt(db: Database, { actor, action, target, input }: Attempt): Promise<Result<string>> {
  const written = await attemptQuery(() =>
    db
      .insert(auditEntries)
      .values({
        actorId: actor.id,
        actorEmail: actor.email,
        actorRole: actor.role,
        action,
        targetKind: target.kind,
        targetId: target.id,
        input,
      })
      .returning({ id: auditEntries.id }),
  );
  const id = written.ok ? written.value[0]?.id : undefined;
  return id === undefined ? fail("audit/unavailable", written.ok ? undefined : written.failure.cause) : ok(id);
}

/** Closes an entry with how it ended. Only an open one: what was once concluded stays. */
export async function conclude(db: Database, id: string, outcome: Outcome): Promise<Result<void>> {
  const how =
    outcome === "succeeded"
      ? { outcome: "succeeded" as const, failure: null }
      : { outcome: "failed" as const, failure: outcome.failed };
  return attemptQuery(async () => {
    await db
      .update(auditEntries)
      .set({ ...how, endedAt: new Date() })
      .where(and(eq(auditEntries.id, id), eq(auditEntries.outcome, "attempted")));
  });
}

/** The newest entries first; `before` is the last one of the page above. At most `limit` rows. */
export async function recentEntries(
  db: Database,
  { limit, before }: { limit: number; before?: { at: Date; id: string } },
): Promise<Result<Entry[]>> {
  const older = before
    ? or(lt(auditEntries.at, before.at), and(eq(auditEntries.at, before.at), lt(auditEntries.id, before.id)))
    : undefined;
  return attemptQuery(() =>
    db.select().from(auditEntries).where(older).orderBy(desc(auditEntries.at), desc(auditEntries.id)).limit(limit),
  );
}
