import "server-only";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import { z } from "zod";

/** A challenge that was answered before; Hydra still says where the browser belongs. */
export type Answered = { readonly redirectTo: string };

const wayOn = z.object({ redirect_to: z.string() });

/** Reads one of Hydra's requests; a used one (410) is not a failure, it knows its way on. */
export function openChallenge<T>(asked: Result<unknown>, schema: z.ZodType<T>): Result<T | Answered> {
  if (asked.ok) {
    const opened = schema.safeParse(asked.value);
    return opened.success ? ok(opened.data) : fail("hydra/unreachable", { kind: "garbage", cause: opened.error });
  }
  const gone = asked.failure.code === "hydra/gone" ? wayOn.safeParse(asked.failure.cause) : undefined;
  return gone?.success ? ok({ redirectTo: gone.data.redirect_to }) : asked;
}

/** Where Hydra wants the browser after an answer. */
export function redirectOf(answered: Result<unknown>): Result<string> {
  if (!answered.ok) return answered;
  const parsed = wayOn.safeParse(answered.value);
  return parsed.success
    ? ok(parsed.data.redirect_to)
    : fail("hydra/unreachable", { kind: "garbage", cause: parsed.error });
}

export const isAnswered = <T extends object>(request: T | Answered): request is Answered => "redirectTo" in request;

/** An OAuth2 error for the app, in the protocol's own words. */
export type OAuth2Rejection = {
  readonly error: "access_denied" | "invalid_request" | "login_required" | "interaction_required" | "consent_required";
  readonly description: string;
};

/** The parts of an OAuth2 client that Hera goes by; what Hydra leaves empty is absent. */
const webAddress = z
  .url({ protocol: /^https?$/ })
  .optional()
  .catch(undefined);

export const client = z
  .object({
    client_id: z.string(),
    client_name: z.string().optional(),
    // Old Hydra stores `javascript:` addresses: only http(s) ever reaches a page.
    logo_uri: webAddress,
    policy_uri: webAddress,
    tos_uri: webAddress,
    skip_consent: z.boolean().optional(),
    metadata: z.looseObject({ tenant: z.string().optional().catch(undefined) }).nullish(),
  })
  .transform((raw) => ({
    id: raw.client_id,
    name: raw.client_name || raw.client_id,
    logoUri: raw.logo_uri,
    policyUri: raw.policy_uri,
    tosUri: raw.tos_uri,
    firstParty: raw.skip_consent === true,
    tenant: raw.metadata?.tenant,
  }));

export type Client = z.infer<typeof client>;
