import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { CookieOptions, Request, Response } from "express";
import type { IDToken } from "openid-client";
import { config } from "./config";

export type PendingSignIn = { readonly state: string; readonly nonce: string; readonly codeVerifier: string };
export type Account = {
  readonly claims: IDToken;
  readonly idToken: string;
  readonly accessToken: string;
  readonly refreshToken?: string;
};
type Session = { id: string; expiresAt: number; pending: PendingSignIn[]; account?: Account };

const cookieName = "portal_session";
const cookieOptions: CookieOptions = {
  httpOnly: true,
  sameSite: "lax", // the browser still brings it when it comes back from signing in
  secure: config.url.startsWith("https:"),
  path: "/",
};
const visitSeconds = 15 * 60;
const signedInSeconds = 8 * 60 * 60;
const openTabs = 5;

// Tokens stay here; the browser gets an opaque id. A real app would keep this in a database.
const sessions = new Map<string, Session>();

setInterval(() => {
  for (const [id, session] of sessions) if (session.expiresAt < Date.now()) sessions.delete(id);
}, 60_000).unref();

/** The session that this browser's cookie names, if it is still alive. */
export function sessionOf(req: Request): Session | undefined {
  const id = new RegExp(`(?:^|; )${cookieName}=([\\w-]{43})(?:;|$)`).exec(req.headers.cookie ?? "")?.[1];
  const session = id === undefined ? undefined : sessions.get(id);
  return session && session.expiresAt > Date.now() ? session : undefined;
}

function open(res: Response, lifetimeSeconds: number): Session {
  const session: Session = {
    id: randomBytes(32).toString("base64url"),
    expiresAt: Date.now() + lifetimeSeconds * 1000,
    pending: [],
  };
  sessions.set(session.id, session);
  res.cookie(cookieName, session.id, { ...cookieOptions, maxAge: lifetimeSeconds * 1000 });
  return session;
}

/** Remembers a started sign-in for this browser alone; several tabs may each have one. */
export function rememberSignIn(req: Request, res: Response, pending: PendingSignIn): void {
  const session = sessionOf(req) ?? open(res, visitSeconds);
  session.pending = [...session.pending, pending].slice(-openTabs);
}

/** Takes back the sign-in that `state` belongs to: once, and only in the browser that started it. */
export function takeSignIn(req: Request, state: unknown): PendingSignIn | undefined {
  const session = sessionOf(req);
  const found = session?.pending.find((pending) => pending.state === state);
  if (session) session.pending = session.pending.filter((pending) => pending !== found);
  return found;
}

/** Signs in under a new session id, so that an id somebody planted before is worth nothing. Sign-ins of other tabs go on. */
export function signIn(req: Request, res: Response, account: Account): void {
  const pending = sessionOf(req)?.pending ?? [];
  endSession(req);
  const session = open(res, signedInSeconds);
  session.account = account;
  session.pending = pending;
}

export function endSession(req: Request): void {
  const session = sessionOf(req);
  if (session) sessions.delete(session.id);
}

/** Ends what a back-channel logout names: one sign-in (`sid`), or everything of a person (`sub`). */
export function endSessionsOf({ sid, sub }: { sid?: string | undefined; sub?: string | undefined }): void {
  for (const [id, { account }] of sessions) {
    if (account && (sid === undefined ? account.claims.sub === sub : account.claims.sid === sid)) sessions.delete(id);
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
