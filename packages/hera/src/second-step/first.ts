import "server-only";
import type { Hera } from "../context";
import { sessionCookie } from "../cookies";
import { formPage, pageOf } from "../forward/form-page";
import { originOf } from "../host";
import { browserOf, hostOf } from "../request";
import { failWith, redirectTo } from "../respond";
import { signInFirst, visitorOf } from "../visit/visitor";

const isPersonal = (path: string) => path === "/sessions/whoami" || path.startsWith("/self-service/settings");

/**
 * Before a request about the account itself goes to Kratos: to Kratos a session that showed the second factor did so in every browser.
 * Undefined lets it pass.
 */
export async function secondStepFirst(hera: Hera, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  const signedIn = sessionCookie(hera.half, request.headers.get("cookie")) !== undefined;
  if (!isPersonal(url.pathname) || !signedIn) return undefined;
  const who = await visitorOf(hera, browserOf(request.headers));
  if (!who.ok) return failWith(hera, request, "second-step", who.failure, formPage(url)?.href);
  if (who.value !== "second-factor-due") return undefined;
  if (url.pathname === "/sessions/whoami") return refusedAsKratosDoes();
  const origin = originOf(hera.config.url, hostOf(request.headers));
  const back = request.method === "GET" ? url.pathname + url.search : (pageOf(url) ?? "/settings");
  return redirectTo(signInFirst("second-factor-due", origin + back), {
    after: request.method === "GET" ? "GET" : "POST",
  });
}

const refusedAsKratosDoes = () =>
  Response.json(
    { error: { id: "session_aal2_required", code: 403, status: "Forbidden" } },
    { status: 403, headers: { "cache-control": "no-store" } },
  );
