import "server-only";
import type { Result } from "@olympus/domain/failure";
import { sid } from "@olympus/domain/ids";
import { Configuration, OAuth2Api } from "@ory/client";
import { z } from "zod";
import { call } from "../call";
import { type Answered, openChallenge, redirectOf } from "./challenge";

const hydra = (adminUrl: string) => new OAuth2Api(new Configuration({ basePath: adminUrl }));

const logoutRequest = z.object({ sid, subject: z.string(), rp_initiated: z.boolean().optional() }).transform((raw) => ({
  sid: raw.sid,
  subject: raw.subject,
  /** The app proved by `id_token_hint` whom it signs out. Without it any page could have sent the browser here. */
  proven: raw.rp_initiated === true,
}));

export type LogoutRequest = z.infer<typeof logoutRequest>;

export async function openLogout(adminUrl: string, logoutChallenge: string): Promise<Result<LogoutRequest | Answered>> {
  const asked = await call("hydra", (within) => hydra(adminUrl).getOAuth2LogoutRequest({ logoutChallenge }, within));
  return openChallenge(asked, logoutRequest);
}

export async function acceptLogout(adminUrl: string, logoutChallenge: string): Promise<Result<string>> {
  return redirectOf(
    await call("hydra", (within) => hydra(adminUrl).acceptOAuth2LogoutRequest({ logoutChallenge }, within)),
  );
}

export async function rejectLogout(adminUrl: string, logoutChallenge: string): Promise<Result<void>> {
  return call("hydra", (within) => hydra(adminUrl).rejectOAuth2LogoutRequest({ logoutChallenge }, within));
}
