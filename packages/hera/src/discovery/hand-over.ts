import "server-only";
import type { Hera } from "../context";
import { originOf } from "../host";
import { hostOf } from "../request";
import { readHeld, releasedCookies } from "./held-session";

// Where somebody goes who confirmed the address elsewhere, for instance by the mail's link on a telephone.
const pages = ["/", "/login", "/registration", "/verification"];

/**
 * The same page once more, signed in, for a browser whose held session is due: its address was confirmed in another one. The form that
 * would have confirmed it is that other browser's by then, so from there it goes on to where the sign-up was meant to lead. Undefined
 * when nothing is held or due.
 */
export async function handOver(hera: Hera, request: Request): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  if (request.method !== "GET" || !pages.includes(pathname)) return undefined;
  const cookies = await releasedCookies(hera, request);
  if (cookies.length === 0) return undefined;
  const own = originOf(hera.config.url, hostOf(request.headers));
  const back = readHeld(hera, request.headers.get("cookie"))?.back || `${own}/`;
  const location = pathname === "/verification" ? back : own + pathname + search;
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 302, headers });
}
