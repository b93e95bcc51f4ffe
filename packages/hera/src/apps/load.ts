import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { IdentityId } from "@olympus/domain/ids";
import { findClient } from "@olympus/ory/hydra/clients";
import { listGrants } from "@olympus/ory/hydra/grants";
import type { Hera } from "../context";
import { allowedApps } from "./allowed";
import { type App, appsOf } from "./apps";

/** The apps that may use a person's account. Fails with `hydra/unreachable` or `database/unreachable`, never with a shorter list. */
export async function loadApps(hera: Hera, person: IdentityId): Promise<Result<readonly App[]>> {
  const { adminUrl } = hera.config.hydra;
  const [allowed, grants] = await Promise.all([allowedApps(hera.db, person), listGrants(adminUrl, person)]);
  if (!allowed.ok) return allowed;
  if (!grants.ok) return grants;
  const known = new Set(grants.value.map(({ client }) => client.id));
  const unnamed = new Set(allowed.value.map(({ clientId }) => clientId).filter((id) => !known.has(id)));
  const clients = [];
  for (const id of unnamed) {
    const client = await findClient(adminUrl, id);
    if (!client.ok) return client;
    if (client.value) clients.push(client.value);
  }
  return ok(appsOf(allowed.value, grants.value, clients));
}
