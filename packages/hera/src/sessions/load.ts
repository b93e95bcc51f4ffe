import "server-only";
import { attemptQuery } from "@olympus/db/attempt";
import { logins } from "@olympus/db/tables/logins";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { listIdentitySessions } from "@olympus/ory/kratos/identity-sessions";
import type { Person } from "@olympus/ory/kratos/whoami";
import { eq } from "drizzle-orm";
import type { Hera } from "../context";
import { type OwnSession, ownSessions } from "./sessions";

/** Where a person is signed in. Fails with `kratos/unreachable` or `database/unreachable`, never with a shorter list. */
export async function loadSessions(hera: Hera, person: Person): Promise<Result<readonly OwnSession[]>> {
  const [sessions, seen] = await Promise.all([
    listIdentitySessions(hera.config.kratos.adminUrl, person.id),
    attemptQuery(() =>
      hera.db.select({ ksid: logins.ksid, at: logins.createdAt }).from(logins).where(eq(logins.identityId, person.id)),
    ),
  ]);
  if (!sessions.ok) return sessions;
  return seen.ok ? ok(ownSessions(sessions.value, seen.value, person.session.id, new Date())) : seen;
}
