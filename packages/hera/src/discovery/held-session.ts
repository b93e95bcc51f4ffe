import "server-only";
import type { Half } from "@olympus/domain/half";
import { whoAmI } from "@olympus/ory/kratos/whoami";
import { z } from "zod";
import type { Hera } from "../context";
import { cookieOf, cookiesOf, sessionCookie, setCookie } from "../cookies";
import { logFailure } from "../log";
import { hostOf, referenceOf } from "../request";
import { seal, unseal } from "./seal";

/**
 * What a browser holds after a sign-up until the address is confirmed: its session, or nothing when the address had an account. From
 * outside the two are alike.
 */
export type Held = {
  readonly address: string;
  /** Kratos' own `Set-Cookie` line, or "" for a sign-up that made no account. */
  readonly cookie: string;
  /** Where the sign-up was meant to lead; "" for nowhere. */
  readonly back: string;
};

const purpose = "held session";
// As long as the verification that it waits for.
const lifetimeSeconds = 60 * 60;
const held = z.object({ address: z.string(), cookie: z.string(), back: z.string() });

export const heldName = (half: Half) => `${half.cookies.prefix}pending`;

const heldCookie = (hera: Pick<Hera, "half" | "config">, value: string, maxAgeSeconds: number) =>
  setCookie({ name: heldName(hera.half), value, maxAgeSeconds, isSecure: cookiesOf(hera).isSecure });

export function holdCookie(hera: Pick<Hera, "half" | "config">, value: Held): string {
  const sealed = seal(hera.config.secret, purpose, JSON.stringify(value), lifetimeSeconds);
  return heldCookie(hera, sealed, lifetimeSeconds);
}

export const dropHeldCookie = (hera: Pick<Hera, "half" | "config">) => heldCookie(hera, "", 0);

export function readHeld(
  { half, config }: Pick<Hera, "half" | "config">,
  cookieHeader: string | null,
): Held | undefined {
  const sealed = cookieOf(cookieHeader, heldName(half));
  const text = sealed === undefined ? undefined : unseal(config.secret, purpose, sealed);
  return text === undefined ? undefined : held.safeParse(JSON.parse(text)).data;
}

/**
 * The cookies that hand a held session over, once its address is confirmed; none before, and none to a browser that is signed in. A
 * sign-up that made no account costs the same question.
 */
export async function releasedCookies(hera: Hera, request: Request): Promise<readonly string[]> {
  const cookieHeader = request.headers.get("cookie");
  const waiting = readHeld(hera, cookieHeader);
  if (waiting === undefined || sessionCookie(hera.half, cookieHeader) !== undefined) return [];
  const name = hera.half.cookies.kratosSession;
  const cookie = waiting.cookie.split(";")[0] || `${name}=${"0".repeat(300)}`;
  const who = await whoAmI(hera.config.kratos.publicUrl, { cookie, host: hostOf(request.headers) }, { asks: "once" });
  if (!who.ok) {
    // The next page tries again.
    logFailure("session.held", who.failure, referenceOf(request.headers));
    return [];
  }
  return typeof who.value === "object" && who.value.verified ? [waiting.cookie, dropHeldCookie(hera)] : [];
}
