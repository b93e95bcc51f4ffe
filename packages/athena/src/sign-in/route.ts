import "server-only";
import type { Half } from "@olympus/domain/half";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { type Workplace, workplaceOf } from "../workplace";
import { authOptions, providerId } from "./options";
import { safePath } from "./safe-path";
import { cookieOptions, readSession } from "./session-cookie";

type Context = { readonly params: Promise<{ nextauth: string[] }> };

const go = (url: string) => new Response(null, { status: 302, headers: { location: url } });

/** What a console serves of next-auth: the way to the provider and the way back. Its pages and its session endpoint stay closed. */
export const authRoute =
  (half: Half) =>
  async (request: NextRequest, { params }: Context): Promise<Response> =>
    route(workplaceOf(half), request, (await params).nextauth);

async function route(workplace: Workplace, request: NextRequest, [action, provider]: string[]): Promise<Response> {
  const error = request.nextUrl.searchParams.get("error");
  if (action === "callback" && provider === providerId) return callback(workplace, request);
  if (error !== null && (action === "signin" || action === "error")) return afterFailure(workplace, error);
  if (action === "signin") return startSignIn(workplace, request);
  return new Response("Not found", { status: 404 });
}

const nextAuth = (workplace: Workplace, request: NextRequest, ...nextauth: string[]): Promise<Response> =>
  NextAuth(request, { params: Promise.resolve({ nextauth }) }, authOptions(workplace));

const callback = (workplace: Workplace, request: NextRequest) => nextAuth(workplace, request, "callback", providerId);

/** Straight to the provider: next-auth wants a POST with its token for that, so we ask it for the token and post, both in this process. */
async function startSignIn(workplace: Workplace, request: NextRequest): Promise<Response> {
  // A script of a page that lost its session must not begin a sign-in that the person does not see.
  const mode = request.headers.get("sec-fetch-mode");
  if (mode !== null && mode !== "navigate") return new Response("Sign in first", { status: 401 });

  const { url } = workplace.config;
  const token = await csrfToken(workplace);
  const callbackUrl = url + safePath(request.nextUrl.searchParams.get("callbackUrl"), url);
  const post = new NextRequest(`${url}/api/auth/signin/${providerId}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken: token, callbackUrl }),
  });
  return nextAuth(workplace, post, "signin", providerId);
}

/** A token that next-auth will take from the very next call; it reads the matching cookie from this request's jar. */
async function csrfToken(workplace: Workplace): Promise<string> {
  const answer = await nextAuth(workplace, new NextRequest(`${workplace.config.url}/api/auth/csrf`), "csrf");
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(`${workplace.cookies.csrf}=`));
  const value = cookie?.split(";")[0]?.slice(workplace.cookies.csrf.length + 1);
  if (value !== undefined)
    (await cookies()).set(workplace.cookies.csrf, decodeURIComponent(value), cookieOptions(workplace.secure));
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return csrfToken;
}

/** Never starts again by itself, or a provider that always says no would be asked for ever. */
async function afterFailure(workplace: Workplace, error: string): Promise<Response> {
  const { url } = workplace.config;
  // Two tabs signed in at once: the second answer finds the first tab's state, and the person is signed in all the same.
  if (await readSession(workplace, (await cookies()).getAll())) return go(`${url}/`);
  return go(`${url}/${error === "OAuthSignin" ? "unavailable" : "sign-in-failed"}`);
}
