import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";
import type { IDToken } from "openid-client";
import { config } from "./config";
import { cookieOf, cookieOptions } from "./cookies";

export type Account = {
  readonly claims: IDToken;
  readonly idToken: string;
  readonly accessToken: string;
  readonly refreshToken?: string;
};
type Session = { id: string; expiresAt: number; account: Account };

const cookieName = "portal_session";
const signedInSeconds = 8 * 60 * 60;

// Tokens stay here; the browser gets an opaque id. A real app would keep this in a database.
const sessions = new Map<string, Session>();

setInterval(() => {
  for (const [id, session] of sessions) if (session.expiresAt < Date.now()) sessions.delete(id);
}, 60_000).unref();

/** The session that this browser's cookie names, if it is still alive. */
export function sessionOf(req: Request): Session | undefined {
  const id = cookieOf(req, cookieName);
  const session = id === undefined ? undefined : sessions.get(id);
  return session && session.expiresAt > Date.now() ? session : undefined;
}

/** Signs in under a new session id, so that an id somebody planted before is worth nothing. */
export function signIn(req: Request, res: Response, account: Account): void {
  endSession(req);
  const id = randomBytes(32).toString("base64url");
  const lifetimeMs = signedInSeconds * 1000;
  sessions.set(id, { id, account, expiresAt: Date.now() + lifetimeMs });
  res.cookie(cookieName, id, { ...cookieOptions, maxAge: lifetimeMs });
}

export function endSession(req: Request): void {
  const session = sessionOf(req);
  if (session) sessions.delete(session.id);
}

/** Ends what a back-channel logout names: one sign-in (`sid`), or everything of a person (`sub`). */
export function endSessionsOf({ sid, sub }: { sid?: string | undefined; sub?: string | undefined }): void {
  for (const [id, { account }] of sessions) {
    if (sid === undefined ? account.claims.sub === sub : account.claims.sid === sid) sessions.delete(id);
  }
}

/** A form's proof that our own page showed it: another site knows neither the session id nor the secret. */
export const csrfTokenOf = (session: Session): string =>
  createHmac("sha256", config.sessionSecret).update(`csrf:${session.id}`).digest("base64url");

export function isOwnForm(session: Session, token: unknown): boolean {
  const expected = Buffer.from(csrfTokenOf(session));
  const given = Buffer.from(typeof token === "string" ? token : "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
