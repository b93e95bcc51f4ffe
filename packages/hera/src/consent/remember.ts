import "server-only";
import { attemptQuery } from "@olympus/db/attempt";
import type { Database } from "@olympus/db/database";
import { consents } from "@olympus/db/tables/consents";
import type { Result } from "@olympus/domain/failure";
import type { IdentityId, TenantId } from "@olympus/domain/ids";
import { and, eq, sql } from "drizzle-orm";

type Allowed = { readonly identityId: IdentityId; readonly tenantId: TenantId; readonly clientId: string };

/** The scopes a person allowed a client in a tenant so far; none when they were never asked. */
export async function rememberedScopes(db: Database, allowed: Allowed): Promise<Result<readonly string[]>> {
  return attemptQuery(async () => {
    const [row] = await db
      .select({ scopes: consents.scopes })
      .from(consents)
      .where(
        and(
          eq(consents.identityId, allowed.identityId),
          eq(consents.tenantId, allowed.tenantId),
          eq(consents.clientId, allowed.clientId),
        ),
      );
    return row?.scopes ?? [];
  });
}

/** Adds to what a person allowed a client in a tenant. */
export async function rememberScopes(db: Database, allowed: Allowed, scopes: readonly string[]): Promise<Result<void>> {
  return attemptQuery(async () => {
    await db
      .insert(consents)
      .values({ ...allowed, scopes: [...scopes] })
      .onConflictDoUpdate({
        target: [consents.identityId, consents.tenantId, consents.clientId],
        set: {
          scopes: sql`array(select distinct unnest(${consents.scopes} || excluded.scopes))`,
          grantedAt: sql`excluded.granted_at`,
        },
      });
  });
}
