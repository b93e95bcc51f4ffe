import "server-only";
import { fail } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { timeoutMs } from "@olympus/ory/call";
import { readBody } from "../body";
import { type Hera, heraOf } from "../context";
import { originOf } from "../host";
import { hostOf } from "../request";
import { failWith } from "../respond";
import { forwardable } from "./allowed";
import { isOwnCookie, requestHeaders } from "./headers";
import { recoveryFlowCookie } from "./recovery-flow";
import { endReplacedSession } from "./replaced-session";
import { rewriteBody, rewriteLocation } from "./rewrite";
import { wayBack } from "./way-back";

const maxBytes = 64 * 1024;

// A post hashes a password and waits for our own webhook. Giving up on it early would tell people of a busy machine that signing in
// does not work, and Kratos would have done the work for nothing.
const postTimeoutMs = 10_000;

/** Hands a browser's request on to Kratos' public API, which no browser reaches otherwise. */
export function forwarder(half: Half) {
  return async (request: Request): Promise<Response> => {
    const hera = heraOf(half);
    const { pathname, searchParams } = new URL(request.url);
    const path = forwardable(half, request.method, pathname, searchParams);
    if (path === undefined) return new Response("Not found\n", { status: 404 });
    const body = request.method === "POST" ? await readBody(request, maxBytes) : null;
    if (body === undefined) return new Response("Too large\n", { status: 413 });
    const answered = await ask(hera, request, path, body);
    if (answered === undefined) return failWith(hera, request, "forward", fail("kratos/unreachable").failure);
    return (await wayBack(hera, request, answered, body)) ?? (await passOn(hera, request, answered));
  };
}

async function ask(
  hera: Hera,
  request: Request,
  path: string,
  body: Uint8Array<ArrayBuffer> | null,
): Promise<Response | undefined> {
  const own = new URL(originOf(hera.config.url, hostOf(request.headers)));
  try {
    const response = await fetch(hera.config.kratos.publicUrl + path, {
      method: request.method,
      headers: requestHeaders(request.headers, own),
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(request.method === "POST" ? postTimeoutMs : timeoutMs),
    });
    return response.status >= 500 ? undefined : response;
  } catch {
    return undefined;
  }
}

async function passOn(hera: Hera, request: Request, answered: Response): Promise<Response> {
  const origins = { base: hera.config.url, own: originOf(hera.config.url, hostOf(request.headers)) };
  const headers = new Headers({ "cache-control": "no-store" });
  const type = answered.headers.get("content-type");
  if (type !== null) headers.set("content-type", type);
  const location = answered.headers.get("location");
  if (location !== null) headers.set("location", rewriteLocation(hera.config, new URL(request.url), location, origins));

  const baseDomain = new URL(hera.config.url).hostname;
  const cookies = answered.headers.getSetCookie().filter((cookie) => isOwnCookie(cookie, baseDomain));
  const replaced = await endReplacedSession(hera, request, cookies);
  if (!replaced.ok) return failWith(hera, request, "forward.replaced-session", replaced.failure);
  for (const cookie of [...cookies, ...recoveryFlowCookie(hera, headers.get("location"))]) {
    headers.append("set-cookie", cookie);
  }
  const text = await answered.text();
  return new Response(text === "" ? null : rewriteBody(text, type, origins), { status: answered.status, headers });
}
