import "server-only";
import type { Hera } from "../context";
import { originOf } from "../host";
import { hostOf } from "../request";
import { releasedCookies } from "./held-session";

// Where somebody goes who confirmed the address elsewhere, for instance by the mail's link on a telephone.
const pages = ["/", "/login", "/registration", "/verification"];

/**
 * The same page once more, signed in, for a browser whose held session is due: its address was confirmed in another one. Undefined
 * when nothing is held or due.
 */
export async function handOver(hera: Hera, request: Request): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  if (request.method !== "GET" || !pages.includes(pathname)) return undefined;
  const cookies = await releasedCookies(hera, request);
  if (cookies.length === 0) return undefined;
  const location = originOf(hera.config.url, hostOf(request.headers)) + pathname + search;
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 302, headers });
}
