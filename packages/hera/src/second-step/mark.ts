import type { Half } from "@olympus/domain/half";
import type { KratosSessionId } from "@olympus/domain/ids";
import type { Hera } from "../context";
import { cookieOf, halfCookiesOf, secondStepCookie, setCookie } from "../cookies";
import { isSame, sign } from "../sign";

/**
 * The mark of a browser that showed the second factor. Kratos raises a session to AAL2 under the token it had before, so whoever held
 * that token earlier would be raised along with it. The mark is made only when the factor is shown and only for the browser that showed
 * it; AAL2 counts where both are there. It needs no store: it is a signature over the session, and ends with it.
 */
const markOf = (secret: string, ksid: KratosSessionId) => sign(secret, "second step", ksid);

type Marking = { readonly half: Half; readonly config: Pick<Hera["config"], "secret" | "url"> };

export function isMarked(
  { half, config }: Marking,
  cookieHeader: string | null | undefined,
  ksid: KratosSessionId,
): boolean {
  const given = cookieOf(cookieHeader, secondStepCookie(half));
  return given !== undefined && isSame(given, markOf(config.secret, ksid));
}

/** The `Set-Cookie` line for the browser that has just shown the second factor. As far and as long as the session's own. */
export function markCookie(
  marking: Marking,
  session: { readonly id: KratosSessionId; readonly expiresAt: Date },
  now: Date,
): string {
  const { domain, isSecure } = halfCookiesOf(marking);
  const maxAgeSeconds = Math.max(1, Math.floor((session.expiresAt.getTime() - now.getTime()) / 1000));
  const value = markOf(marking.config.secret, session.id);
  return setCookie({ name: secondStepCookie(marking.half), value, domain, maxAgeSeconds, isSecure });
}
