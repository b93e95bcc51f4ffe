import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { acceptLogout, type LogoutRequest } from "@olympus/ory/hydra/logout";
import { endBrowserSession } from "@olympus/ory/kratos/browser-logout";
import type { Browser } from "@olympus/ory/kratos/public";
import type { WhoAmI } from "@olympus/ory/kratos/whoami";
import { endLogin, findLogin } from "@olympus/sessions/logins";
import type { Hera } from "../context";
import { halfCookiesOf, setCookie } from "../cookies";

/** A finished sign-out: where the browser goes and which of its cookies are cleared. */
export type Ended = { readonly to: string; readonly setCookies: readonly string[] };

/** Signs this browser's person out: the Kratos session first, then every Hydra login that stands on it, so that all apps are told. */
export async function endOwnSession(hera: Hera, browser: Browser, who: WhoAmI): Promise<Result<readonly string[]>> {
  const cleared = await endBrowserSession(hera.config.kratos.publicUrl, browser);
  if (!cleared.ok || typeof who === "string") return cleared;
  const ended = await endLogin(hera.sessions, who.session.id);
  return ended.ok ? cleared : ended;
}

/**
 * Ends what an app's logout names: the Kratos session behind its sid with all logins that stand on it. Only that one: the browser
 * may be signed in as somebody else by now.
 */
export async function endRequested(
  hera: Hera,
  challenge: string,
  request: LogoutRequest,
  who: WhoAmI,
): Promise<Result<Ended>> {
  const login = await findLogin(hera.db, request.sid);
  if (!login.ok) return login;
  if (login.value) {
    const ended = await endLogin(hera.sessions, login.value.ksid);
    if (!ended.ok) return ended;
  }
  const to = await acceptLogout(hera.config.hydra.adminUrl, challenge);
  if (!to.ok) return to;
  const isOwn = typeof who === "object" && who.session.id === login.value?.ksid;
  return ok({ to: to.value, setCookies: isOwn ? [clearedSession(hera)] : [] });
}

/** Takes a dead session out of the browser. */
export function clearedSession(hera: Hera): string {
  const { domain, isSecure } = halfCookiesOf(hera);
  return setCookie({ name: hera.half.cookies.kratosSession, value: "", domain, maxAgeSeconds: 0, isSecure });
}
