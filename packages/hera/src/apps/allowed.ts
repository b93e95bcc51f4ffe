import "server-only";
import { attemptQuery } from "@olympus/db/attempt";
import type { Database } from "@olympus/db/database";
import { consents } from "@olympus/db/tables/consents";
import type { Result } from "@olympus/domain/failure";
import type { IdentityId } from "@olympus/domain/ids";
import { and, eq } from "drizzle-orm";
import type { Allowed } from "./apps";

/** What a person allowed which app, a line per tenant. */
export async function allowedApps(db: Database, identityId: IdentityId): Promise<Result<readonly Allowed[]>> {
  return attemptQuery(() =>
    db
      .select({ clientId: consents.clientId, scopes: consents.scopes, grantedAt: consents.grantedAt })
      .from(consents)
      .where(eq(consents.identityId, identityId)),
  );
}

/** Forgets what a person allowed an app, in every tenant, so that it has to ask again. */
export async function forgetAllowed(db: Database, identityId: IdentityId, clientId: string): Promise<Result<void>> {
  return attemptQuery(async () => {
    await db.delete(consents).where(and(eq(consents.identityId, identityId), eq(consents.clientId, clientId)));
  });
}
