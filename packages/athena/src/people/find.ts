import "server-only";
import type { Result } from "@olympus/domain/failure";
import { identityId } from "@olympus/domain/ids";
import { findIdentities, getIdentities, type Identity } from "@olympus/ory/kratos/identities";
import type { Workplace } from "../workplace";

/** The people that `q` names: by the whole of what they sign in with, or by their id. Kratos compares nothing less than that. */
export function findPeople({ config }: Workplace, q: string): Promise<Result<Identity[]>> {
  const id = identityId.safeParse(q.toLowerCase());
  return id.success ? getIdentities(config.kratos.adminUrl, [id.data]) : findIdentities(config.kratos.adminUrl, q);
}
