import "server-only";
import { fail, isPassing, ok, type Result } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { identityId, sid } from "@olympus/domain/ids";
import { getIdentity } from "@olympus/ory/kratos/identities";
import { findSession } from "@olympus/ory/kratos/sessions";
import { findLogin } from "@olympus/sessions/logins";
import { z } from "zod";
import { type Claims, claimsFor } from "../consent/claims";
import type { Hera } from "../context";
import { log } from "../log";
import { admit } from "../tenant";
import { hook, refuse } from "./door";

const text = z.string().optional().catch(undefined);

// Hydra sends the same for a code and a refresh, but the granted scopes stand only in the latter.
const tokenBody = z.object({
  session: z.object({
    id_token: z.object({
      subject: z.string(),
      id_token_claims: z.object({ ext: z.looseObject({ sid: text, tenant_slug: text }).nullish() }),
    }),
    extra: z.record(z.string(), z.unknown()).nullish(),
  }),
  request: z.object({
    client_id: z.string(),
    grant_types: z.array(z.string()),
    granted_scopes: z.array(z.string()).nullish(),
  }),
});

type TokenBody = z.infer<typeof tokenBody>;

/**
 * `POST /hooks/token`: Hydra is about to issue tokens. At a refresh everything that a token says is looked up again, so that whoever
 * lost a session, a role or a membership loses the token with it. The first tokens carry what consent said a moment ago.
 */
export function tokenHook(half: Half) {
  return hook(half, "token", tokenBody, async (hera, input) => {
    if (!input.request.grant_types.includes("refresh_token")) return nothingNew();
    const renewed = await renew(hera, input);
    if (renewed.ok) return isAsBefore(renewed.value, input) ? nothingNew() : Response.json({ session: renewed.value });
    const { code } = renewed.failure;
    log("warn", "hook.token", { code, client: input.request.client_id });
    // Hydra keeps the refresh token usable after either; 403 tells the app that access is over, 503 that we could not know.
    return refuse(isPassing(code) ? 503 : 403);
  });
}

const nothingNew = () => new Response(null, { status: 204 });

type Renewed = { readonly id_token: Claims; readonly access_token: Claims };

/** Hydra writes a whole number that it takes from here as 1.7e+09: as long as nothing changed, it keeps its own. */
function isAsBefore(renewed: Renewed, { session }: TokenBody): boolean {
  return isSame(renewed.id_token, session.id_token.id_token_claims.ext) && isSame(renewed.access_token, session.extra);
}

function isSame(claims: Claims, before: Readonly<Record<string, unknown>> | null | undefined): boolean {
  const names = Object.keys(claims);
  return names.length === Object.keys(before ?? {}).length && names.every((name) => claims[name] === before?.[name]);
}

async function renew(hera: Hera, { session, request }: TokenBody): Promise<Result<Renewed>> {
  const subject = identityId.safeParse(session.id_token.subject);
  const hydraSid = sid.safeParse(session.id_token.id_token_claims.ext?.sid);
  if (!subject.success || !hydraSid.success) return fail("session/ended");

  const [login, identity] = await Promise.all([
    findLogin(hera.db, hydraSid.data),
    getIdentity(hera.config.kratos.adminUrl, subject.data),
  ]);
  if (!login.ok) return login;
  if (!login.value) return fail("session/ended");
  if (!identity.ok) return identity;
  if (identity.value.state !== "active") return fail("session/ended");

  const kratosSession = await findSession(hera.config.kratos.adminUrl, login.value.ksid);
  if (!kratosSession.ok) return kratosSession;
  if (!kratosSession.value?.active) return fail("session/ended");

  const slug = session.id_token.id_token_claims.ext?.tenant_slug;
  const admission = admit(hera.config, { parameter: slug, pinned: undefined });
  if (admission.may === "not") return fail("tenant/not-a-member");

  const { email, name, role, addresses } = identity.value;
  const verified = addresses.some((address) => address.verified && address.value === email?.toLowerCase());
  const signedInAt = kratosSession.value.authenticatedAt;
  const claims = claimsFor(
    hera.half,
    { email, name, role, verified, signedInAt },
    admission.entry,
    request.granted_scopes ?? [],
  );
  // What we answer replaces what Hydra had, the sid included; without it neither the next refresh nor a logout finds its session.
  return ok({ id_token: { ...claims.idToken, sid: hydraSid.data }, access_token: claims.accessToken });
}
