import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { clientId } from "@olympus/domain/ids";
import { revokeGrants } from "@olympus/ory/hydra/grants";
import { z } from "zod";
import { acting } from "../visit/acting";
import { forgetAllowed } from "./allowed";

const withdrawal = z.object({ client: clientId });

/**
 * `POST /apps/withdraw`: the app loses what it was allowed. Our record goes first: were Hydra's gone alone, the app could have
 * everything back without a question. Done again it changes nothing.
 */
export const withdrawApp = (half: Half) =>
  acting(half, "apps", withdrawal, async (hera, { client }, { person }): Promise<Result<{ to: string }>> => {
    const forgotten = await forgetAllowed(hera.db, person.id, client);
    if (!forgotten.ok) return forgotten;
    const revoked = await revokeGrants(hera.config.hydra.adminUrl, person.id, client);
    return revoked.ok ? ok({ to: "/apps?done=withdrawn" }) : revoked;
  });
