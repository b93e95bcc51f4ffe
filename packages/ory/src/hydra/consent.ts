import "server-only";
import type { Result } from "@olympus/domain/failure";
import { Configuration, OAuth2Api } from "@ory/client";
import { z } from "zod";
import { call } from "../call";
import { type Answered, client, type OAuth2Rejection, openChallenge, redirectOf } from "./challenge";

const hydra = (adminUrl: string) => new OAuth2Api(new Configuration({ basePath: adminUrl }));

const names = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);

// What Hera said when it accepted the login; a request of another origin has none.
const loginContext = z.object({ tenant: z.string(), ksid: z.string() }).optional().catch(undefined);

const consentRequest = z
  .object({
    challenge: z.string(),
    request_url: z.url(),
    subject: z.string(),
    client,
    requested_scope: names,
    requested_access_token_audience: names,
    context: loginContext,
  })
  .transform((raw) => ({
    challenge: raw.challenge,
    url: new URL(raw.request_url),
    subject: raw.subject,
    client: raw.client,
    scopes: raw.requested_scope,
    audience: raw.requested_access_token_audience,
    context: raw.context,
  }));

export type ConsentRequest = z.infer<typeof consentRequest>;

export type ConsentAcceptance = {
  readonly scopes: readonly string[];
  readonly audience: readonly string[];
  readonly idToken: object;
  readonly accessToken: object;
};

export async function openConsent(
  adminUrl: string,
  consentChallenge: string,
): Promise<Result<ConsentRequest | Answered>> {
  const asked = await call("hydra", (within) => hydra(adminUrl).getOAuth2ConsentRequest({ consentChallenge }, within));
  return openChallenge(asked, consentRequest);
}

export async function acceptConsent(
  adminUrl: string,
  consentChallenge: string,
  accepted: ConsentAcceptance,
): Promise<Result<string>> {
  const acceptOAuth2ConsentRequest = {
    grant_scope: [...accepted.scopes],
    grant_access_token_audience: [...accepted.audience],
    // Without a remembered consent Hydra refuses every prompt=none; whether to ask is decided by our own record.
    remember: true,
    remember_for: 0,
    session: { id_token: accepted.idToken, access_token: accepted.accessToken },
  };
  return redirectOf(
    await call("hydra", (within) =>
      hydra(adminUrl).acceptOAuth2ConsentRequest({ consentChallenge, acceptOAuth2ConsentRequest }, within),
    ),
  );
}

export async function rejectConsent(
  adminUrl: string,
  consentChallenge: string,
  { error, description }: OAuth2Rejection,
): Promise<Result<string>> {
  const rejectOAuth2Request = { error, error_description: description };
  return redirectOf(
    await call("hydra", (within) =>
      hydra(adminUrl).rejectOAuth2ConsentRequest({ consentChallenge, rejectOAuth2Request }, within),
    ),
  );
}
