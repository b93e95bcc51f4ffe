import "server-only";
import type { Result } from "@olympus/domain/failure";
import { sid } from "@olympus/domain/ids";
import { Configuration, OAuth2Api } from "@ory/client";
import { z } from "zod";
import { call } from "../call";
import { type Answered, client, type OAuth2Rejection, openChallenge, redirectOf } from "./challenge";

const hydra = (adminUrl: string) => new OAuth2Api(new Configuration({ basePath: adminUrl }));

const loginRequest = z
  .object({
    challenge: z.string(),
    request_url: z.url(),
    session_id: sid,
    skip: z.boolean(),
    subject: z.string(),
    client,
    oidc_context: z
      .object({
        acr_values: z.array(z.string()).nullish(),
        id_token_hint_claims: z.looseObject({ sub: z.string().optional() }).nullish(),
      })
      .nullish(),
  })
  .transform((raw) => ({
    challenge: raw.challenge,
    /** The authorization request as the app made it: where everything can start again. */
    url: new URL(raw.request_url),
    sid: raw.session_id,
    /** Hydra remembers this browser as `subject`. */
    skip: raw.skip,
    subject: raw.subject,
    client: raw.client,
    acrValues: raw.oidc_context?.acr_values ?? [],
    hintSubject: raw.oidc_context?.id_token_hint_claims?.sub,
  }));

export type LoginRequest = z.infer<typeof loginRequest>;

export type LoginAcceptance = {
  readonly subject: string;
  readonly rememberSeconds: number;
  readonly kratosSessionId: string;
  readonly methods: readonly string[];
  readonly acr: string;
  readonly context: object;
};

/** Fails with `hydra/refused` for an expired or foreign challenge, `hydra/not-found` for one that never was. */
export async function openLogin(adminUrl: string, loginChallenge: string): Promise<Result<LoginRequest | Answered>> {
  const asked = await call("hydra", (within) => hydra(adminUrl).getOAuth2LoginRequest({ loginChallenge }, within));
  return openChallenge(asked, loginRequest);
}

export async function acceptLogin(
  adminUrl: string,
  loginChallenge: string,
  accepted: LoginAcceptance,
): Promise<Result<string>> {
  const acceptOAuth2LoginRequest = {
    subject: accepted.subject,
    remember: true,
    remember_for: accepted.rememberSeconds,
    // At the app's logout Hydra ends this Kratos session by itself.
    identity_provider_session_id: accepted.kratosSessionId,
    amr: [...accepted.methods],
    acr: accepted.acr,
    context: accepted.context,
  };
  return redirectOf(
    await call("hydra", (within) =>
      hydra(adminUrl).acceptOAuth2LoginRequest({ loginChallenge, acceptOAuth2LoginRequest }, within),
    ),
  );
}

export async function rejectLogin(
  adminUrl: string,
  loginChallenge: string,
  { error, description }: OAuth2Rejection,
): Promise<Result<string>> {
  const rejectOAuth2Request = { error, error_description: description };
  return redirectOf(
    await call("hydra", (within) =>
      hydra(adminUrl).rejectOAuth2LoginRequest({ loginChallenge, rejectOAuth2Request }, within),
    ),
  );
}
