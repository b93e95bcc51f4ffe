import { randomBytes } from "node:crypto";
import { olympusBrand } from "@olympus/domain/brand";
import { isDevelopment } from "@olympus/domain/config/mode";
import type { Half } from "@olympus/domain/half";
import { type NextRequest, NextResponse } from "next/server";
import { writeBrand } from "./brand";
import { senderHeaders } from "./client/proxy";
import { consentSettlement } from "./consent/settle";
import { heraOf } from "./context";
import { hasDuplicates } from "./cookies";
import { handOver } from "./discovery/hand-over";
import { beginsSignIn, signInStart } from "./flow/start";
import { hostKind, originOf } from "./host";
import { inlineHeader } from "./inline";
import { languageHeader } from "./language";
import { languageCookie, languageOfRequest } from "./language/of-request";
import { log } from "./log";
import { logoutSettlement } from "./logout/settle";
import { brandHeader, hostOf, newReferenceId, nonceHeader, referenceHeader } from "./request";
import { refuse } from "./respond";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";
import { loginAnswer } from "./sign-in/answer";

/** Asked by machines at whatever address they reach this process; no page, no cookie, no tenant. */
const machinePaths = /^\/(health(\/ready)?|hooks\/(registration|settings|token))$/;

// Hydra knows one address per question. Most need no page: they are answered here, and the page is for what must be shown.
const challenges: Readonly<Record<string, { parameter: string; answer: typeof loginAnswer }>> = {
  "/login": { parameter: "login_challenge", answer: loginAnswer },
  "/registration": { parameter: "login_challenge", answer: loginAnswer },
  "/consent": { parameter: "consent_challenge", answer: consentSettlement },
  "/logout": { parameter: "logout_challenge", answer: logoutSettlement },
};

/** The first thing every request meets: which host, whose cookies, what of it is ours to say. */
export function heraProxy(half: Half) {
  return async (request: NextRequest): Promise<Response> => {
    const { pathname, search, searchParams } = request.nextUrl;
    if (machinePaths.test(pathname)) return NextResponse.next();

    const hera = heraOf(half);
    const { config } = hera;
    const host = hostOf(request.headers);
    const kind = hostKind(config.url, host);
    if (kind === "alias") return NextResponse.redirect(config.url + pathname + search, 307);
    const security = securityHeaders(config.url);
    if (kind === "unknown") return new NextResponse("Not found\n", { status: 404, headers: security });

    const referenceId = newReferenceId();
    const nonce = randomBytes(16).toString("base64");
    const policy = contentSecurityPolicy({ url: config.url, nonce, development: isDevelopment });
    const { language, remember } = languageOfRequest(half, request);
    const found = { ...senderHeaders(request.headers, config.trustedProxies), [languageHeader]: language };
    const headers = ownHeaders(request.headers, { referenceId, nonce, policy, found });
    const isSecure = config.url.startsWith("https:");
    const cookie = remember === undefined ? undefined : languageCookie(half, remember, { isSecure });
    const answers = { ...security, "content-security-policy": policy, [referenceHeader]: referenceId };
    const trusted = new Request(request.url, { headers });

    if (!isReadable(pathname))
      return withHeaders(refuse(trusted, { status: 404, because: "notFound" }), answers, cookie);
    if (hasDuplicates(half, request.headers.get("cookie"))) {
      log("warn", "cookies.duplicate", { reference: referenceId });
      const refused = refuse(trusted, { status: 400, because: "duplicateCookies" }, { "clear-site-data": '"cookies"' });
      return withHeaders(refused, answers, cookie);
    }
    const handedOver = await handOver(hera, trusted);
    if (handedOver) return withHeaders(handedOver, answers, cookie);
    const challenge = challenges[pathname];
    if (challenge && request.method === "GET" && searchParams.has(challenge.parameter)) {
      const answer = await challenge.answer(half)(trusted);
      return withHeaders(answer, { ...answers, ...absoluteLocation(answer, originOf(config.url, host)) }, cookie);
    }
    if (beginsSignIn(request.method, request.nextUrl)) {
      return withHeaders(await signInStart(half)(trusted), answers, cookie);
    }
    return withHeaders(NextResponse.next({ request: { headers } }), answers, cookie);
  };
}

/** The request's headers as pages may trust them: what a client said in our name is gone, what we say is there. */
function ownHeaders(
  sent: Headers,
  {
    referenceId,
    nonce,
    policy,
    found,
  }: { referenceId: string; nonce: string; policy: string; found: Readonly<Record<string, string>> },
) {
  const headers = new Headers(sent);
  for (const name of sent.keys()) {
    if (name !== inlineHeader && /^x-(tenant|olympus|forwarded|nonce|real-ip)/.test(name)) headers.delete(name);
  }
  headers.set(referenceHeader, referenceId);
  headers.set(nonceHeader, nonce);
  for (const [name, value] of Object.entries(found)) headers.set(name, value);
  headers.set(brandHeader, writeBrand(olympusBrand));
  // Next reads the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  return headers;
}

/** Whether a path can be read letter by letter: Next breaks down over one that cannot. */
function isReadable(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname) !== "";
  } catch {
    return false;
  }
}

// From a proxy Next takes absolute addresses only, and would fill in the one it listens on.
function absoluteLocation(answer: Response, origin: string): Record<string, string> {
  const location = answer.headers.get("location");
  return location?.startsWith("/") ? { location: origin + location } : {};
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>, cookie?: string): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  if (cookie !== undefined) response.headers.append("set-cookie", cookie);
  return response;
}
