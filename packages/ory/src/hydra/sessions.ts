import "server-only";
import type { Result } from "@olympus/domain/failure";
import type { Sid } from "@olympus/domain/ids";
import { Configuration, OAuth2Api } from "@ory/client";
import { call } from "../call";

/** Ends one Hydra login session; Hydra tells its apps by back-channel. An unknown sid ends as `hydra/not-found` or quietly. */
export async function endHydraLogin(adminUrl: string, sid: Sid): Promise<Result<void>> {
  const hydra = new OAuth2Api(new Configuration({ basePath: adminUrl }));
  return call("hydra", (within) => hydra.revokeOAuth2LoginSessions({ sid }, within));
}
