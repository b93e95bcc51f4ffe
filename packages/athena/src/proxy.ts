import "server-only";
import type { Half } from "@olympus/domain/half";
import { type NextRequest, NextResponse } from "next/server";
import { handKeptForm, isPlainForm, keepForm } from "./kept-form";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";
import { type EmployeeSession, isDue, isExpired } from "./sign-in/employee-session";
import { type Renewal, renew } from "./sign-in/renew";
import { type CookieToSet, clearSession, readSession, writeSession } from "./sign-in/session-cookie";
import { type Workplace, workplaceOf } from "./workplace";

// What somebody without a session may ask for.
const open = ["/api/auth", "/health", "/signed-out", "/session-ended", "/sign-in-failed", "/unavailable"];
const isOpen = (path: string) => open.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
const reads = ["GET", "HEAD"];

/**
 * Stands before every page: refuses what another site sent, renews the session in place, and sets the policy. It decides about
 * convenience only; `session.ts` and `action.ts` check again.
 */
export function athenaProxy(half: Half) {
  return async (request: NextRequest): Promise<Response> => {
    const workplace = workplaceOf(half);
    const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
    return withHeaders(await answer(workplace, request, nonce), nonce);
  };
}

async function answer(workplace: Workplace, request: NextRequest, nonce: string): Promise<NextResponse> {
  const isRead = reads.includes(request.method);
  if (!isRead && isForeign(workplace, request)) return refuse(403, "This request came from another site.");
  if (isOpen(request.nextUrl.pathname)) return onward(workplace, request, nonce);

  const session = await readSession(workplace, request.cookies.getAll());
  if (session === undefined) {
    if (isRead) return toSignIn(workplace, request);
    return isPlainForm(request) ? aside(workplace, request, "/session-ended") : onward(workplace, request, nonce);
  }
  // Pages believe the cookie for a while; what may change something is confirmed first, so that nobody acts on yesterday's role.
  if (isRead && !isDue(session)) return onward(workplace, request, nonce);
  return renewed(workplace, request, nonce, session, await renew(workplace.config.signIn, session));
}

/** A form or an action is never lost: it goes on, and the page shows in place that the session has ended or cannot be renewed. */
async function renewed(
  workplace: Workplace,
  request: NextRequest,
  nonce: string,
  session: EmployeeSession,
  renewal: Renewal,
): Promise<NextResponse> {
  const isRead = reads.includes(request.method);
  const jar = request.cookies.getAll();
  switch (renewal.outcome) {
    case "renewed":
      return onward(workplace, request, nonce, await writeSession(workplace, jar, renewal.session));
    case "refused": {
      const cleared = clearSession(workplace, jar);
      if (isRead) return withCookies(toSignIn(workplace, request), cleared);
      if (isPlainForm(request)) return withCookies(await aside(workplace, request, "/session-ended", session), cleared);
      // Hidden from the action, but left in the browser until the next page: Next renders the page anew when a cookie changes, and the
      // page of nobody is a redirect, which would take away what was typed.
      seenByPage(request, cleared);
      return onward(workplace, request, nonce);
    }
    case "unavailable":
      if (isPlainForm(request) && isExpired(session)) return aside(workplace, request, "/unavailable", session);
      if (!isRead) return onward(workplace, request, nonce);
      return NextResponse.rewrite(unavailable(request), {
        request: { headers: pageHeaders(workplace, request, nonce) },
      });
  }
}

// Next compares Origin with the Host of the request; we compare it with our one address, which no header can change.
function isForeign({ config }: Workplace, request: NextRequest): boolean {
  const origin = request.headers.get("origin");
  return origin !== null && origin !== new URL(config.url).origin;
}

/** For a form that no script holds on its page: the page that says what happened, and what was typed is kept for the way back. */
async function aside(
  workplace: Workplace,
  request: NextRequest,
  page: "/session-ended" | "/unavailable",
  session?: EmployeeSession,
): Promise<NextResponse> {
  const kept = await keepForm(workplace, request, session?.sub ?? null);
  const url = new URL(page, workplace.config.url);
  url.searchParams.set("again", request.nextUrl.pathname + request.nextUrl.search);
  if (kept.length > 0) url.searchParams.set("kept", "yes");
  return withCookies(NextResponse.redirect(url, 303), kept);
}

/** The page that says so, under the address that was asked for, with the way back to it. */
function unavailable({ nextUrl }: NextRequest): URL {
  const url = new URL("/unavailable", nextUrl);
  url.searchParams.set("again", nextUrl.pathname + nextUrl.search);
  return url;
}

const refuse = (status: number, text: string) => new NextResponse(text, { status });

function toSignIn({ config }: Workplace, { nextUrl, headers }: NextRequest): NextResponse {
  // Next fetches pages by script; only a navigation can be sent to another origin and come back.
  const mode = headers.get("sec-fetch-mode");
  if (mode !== null && mode !== "navigate") return refuse(401, "Your session has ended. Reload the page to sign in.");
  const url = new URL("/api/auth/signin", config.url);
  url.searchParams.set("callbackUrl", nextUrl.pathname + nextUrl.search);
  return NextResponse.redirect(url, 302);
}

function seenByPage(request: NextRequest, cookies: readonly CookieToSet[]): void {
  for (const { name, value } of cookies) {
    if (value === "") request.cookies.delete(name);
    else request.cookies.set(name, value);
  }
}

/** Lets the request through to the page; cookies are set for the page's own look and for the browser. */
function onward(
  workplace: Workplace,
  request: NextRequest,
  nonce: string,
  cookies: readonly CookieToSet[] = [],
): NextResponse {
  seenByPage(request, cookies);
  const headers = pageHeaders(workplace, request, nonce);
  const handed = request.method === "GET" ? handKeptForm(workplace, request, headers) : [];
  return withCookies(NextResponse.next({ request: { headers } }), [...handed, ...cookies]);
}

/** What Next reads of a request: the nonce for its own scripts, and which host its actions belong to, whatever the client or a proxy said. */
function pageHeaders({ config }: Workplace, request: NextRequest, nonce: string): Headers {
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", contentSecurityPolicy(nonce));
  headers.set("x-forwarded-host", new URL(config.url).host);
  return headers;
}

function withCookies(response: NextResponse, cookies: readonly CookieToSet[]): NextResponse {
  for (const { name, value, options } of cookies) response.cookies.set(name, value, options);
  return response;
}

function withHeaders(response: NextResponse, nonce: string): NextResponse {
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  response.headers.set("content-security-policy", contentSecurityPolicy(nonce));
  return response;
}
