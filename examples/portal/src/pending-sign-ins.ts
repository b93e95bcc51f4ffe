import { randomBytes } from "node:crypto";
import type { Request, Response } from "express";
import { cookieOf, cookieOptions } from "./cookies";

export type PendingSignIn = { readonly state: string; readonly nonce: string; readonly codeVerifier: string };

const lifetimeMs = 15 * 60 * 1000;
const pendingSignIns = new Map<string, { pending: PendingSignIn; expiresAt: number }>();

setInterval(() => {
  for (const [id, { expiresAt }] of pendingSignIns) if (expiresAt < Date.now()) pendingSignIns.delete(id);
}, 60_000).unref();

// A cookie of its own for each: tabs that start in the same moment do not overwrite each other's.
const cookieName = (state: string) => `portal_sign_in_${state.slice(0, 8)}`;

/** Remembers a started sign-in for this browser alone; several tabs may each have one. */
export function rememberSignIn(res: Response, pending: PendingSignIn): void {
  const id = randomBytes(32).toString("base64url");
  pendingSignIns.set(id, { pending, expiresAt: Date.now() + lifetimeMs });
  res.cookie(cookieName(pending.state), id, { ...cookieOptions, maxAge: lifetimeMs });
}

/** Takes back the sign-in that `state` belongs to: once, and only in the browser that started it. */
export function takeSignIn(req: Request, res: Response, state: unknown): PendingSignIn | undefined {
  if (typeof state !== "string" || !/^[\w-]{8,}$/.test(state)) return undefined;
  const name = cookieName(state);
  const id = cookieOf(req, name);
  const found = id === undefined ? undefined : pendingSignIns.get(id);
  if (id === undefined || found?.pending.state !== state) return undefined;
  pendingSignIns.delete(id);
  res.clearCookie(name, cookieOptions);
  return found.expiresAt > Date.now() ? found.pending : undefined;
}
