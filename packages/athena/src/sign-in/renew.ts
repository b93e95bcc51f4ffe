import "server-only";
import type { AthenaConfig } from "@olympus/domain/config/athena";
import * as oidc from "openid-client";
import { authority } from "./authority";
import { type EmployeeSession, sessionFrom } from "./employee-session";

export type Renewal =
  | { readonly outcome: "renewed"; readonly session: EmployeeSession }
  /** Hydra or Hera IAM said no: signed out elsewhere, disabled, or a token that was used before. */
  | { readonly outcome: "refused" }
  /** Nobody said no. The person stays signed in and is told that it is not their fault. */
  | { readonly outcome: "unavailable" };

// A page asks for several things at once, all with the same cookie: one refresh serves them, also those that arrive just after it.
// Hydra's grace period does the same between two instances of this console.
const keepMs = 10_000;
const running = new Map<string, Promise<Renewal>>();

/** Trades the refresh token for new tokens, once per token however many ask. */
export function renew(signIn: AthenaConfig["signIn"], session: EmployeeSession): Promise<Renewal> {
  return once(session.refreshToken, () => refresh(signIn, session));
}

export function once(token: string, start: () => Promise<Renewal>): Promise<Renewal> {
  const already = running.get(token);
  if (already) return already;
  const renewal = start();
  running.set(token, renewal);
  renewal.then(({ outcome }) => {
    const forget = () => running.delete(token);
    if (outcome === "unavailable") forget();
    else setTimeout(forget, keepMs).unref();
  });
  return renewal;
}

async function refresh(signIn: AthenaConfig["signIn"], session: EmployeeSession): Promise<Renewal> {
  try {
    const tokens = await oidc.refreshTokenGrant(await authority(signIn), session.refreshToken);
    const claims = tokens.claims();
    if (claims === undefined || claims.sub !== session.sub) return { outcome: "refused" };
    return {
      outcome: "renewed",
      session: sessionFrom(claims, {
        idToken: tokens.id_token ?? session.idToken,
        refreshToken: tokens.refresh_token ?? session.refreshToken,
      }),
    };
  } catch (error) {
    return { outcome: isRefusal(error) ? "refused" : "unavailable" };
  }
}

// Hydra says access_denied when Hera IAM's token hook said no. Everything else, also a wrong client secret, is the platform's trouble.
const isRefusal = (error: unknown) =>
  error instanceof oidc.ResponseBodyError && ["invalid_grant", "access_denied"].includes(error.error);
