import "server-only";
import type { Half } from "@olympus/domain/half";
import { cookies } from "next/headers";
import * as oidc from "openid-client";
import { authority } from "../sign-in/authority";
import { clearSession, readSession } from "../sign-in/session-cookie";
import { type Workplace, workplaceOf } from "../workplace";

/** Signs out here and at Hera IAM. Only by POST from this console's own pages: `proxy.ts` refuses every other origin. */
export const signOutRoute = (half: Half) => () => signOut(workplaceOf(half));

async function signOut(workplace: Workplace): Promise<Response> {
  const jar = await cookies();
  const session = await readSession(workplace, jar.getAll());
  for (const { name, value, options } of clearSession(workplace, jar.getAll())) jar.set(name, value, options);
  return onward(session ? await endSessionUrl(workplace, session.idToken) : signedOut(workplace));
}

const signedOut = ({ config }: Workplace) => `${config.url}/signed-out`;

/** Hydra's end_session for this sign-in. If Hydra cannot be reached the person is signed out here, and the page says what is left. */
async function endSessionUrl(workplace: Workplace, idToken: string): Promise<string> {
  const post_logout_redirect_uri = signedOut(workplace);
  try {
    const configuration = await authority(workplace.config.signIn);
    return oidc.buildEndSessionUrl(configuration, { id_token_hint: idToken, post_logout_redirect_uri }).href;
  } catch {
    return `${post_logout_redirect_uri}?only=here`;
  }
}

// A redirect would be part of the form's own navigation, and the policy lets forms go to this console only. Hydra sends the browser on
// to Hera, whose address is none of this console's business, so the browser starts a navigation of its own.
function onward(url: string): Response {
  const href = url.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Signing out</title><p><a href="${href}">Continue signing out</a></p></html>`,
    { headers: { "content-type": "text/html; charset=utf-8", refresh: `0; url=${url}` } },
  );
}
