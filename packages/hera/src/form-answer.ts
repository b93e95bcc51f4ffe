import "server-only";
import type { Half } from "@olympus/domain/half";
import { heraOf } from "./context";
import { originOf } from "./host";
import { isInline } from "./inline";
import { onTheWay } from "./on-the-way";
import { hostOf } from "./request";

type Handler = (request: Request) => Promise<Response>;

/** A handler of forms whose answers suit the page that sent them. */
export function formAnswer(half: Half, handle: Handler): Handler {
  return async (request) =>
    suited(request, await handle(request), originOf(heraOf(half).config.url, hostOf(request.headers)));
}

/**
 * A script is told where its form leads and goes by itself. The browser follows a redirect, but only within Hera: its pages forbid
 * their forms to end anywhere else, redirects included, so the way out is a page of its own.
 */
export function suited(request: Request, answer: Response, own: string): Response {
  const location = answer.headers.get("location");
  if (request.method !== "POST" || location === null) return answer;
  if (isInline(request)) return toldToScript(answer, location);
  const to = new URL(location, own);
  return staysHere(to, own) ? answer : onTheWay(request, to, answer.headers);
}

function toldToScript(answer: Response, location: string): Response {
  const headers = new Headers(answer.headers);
  headers.delete("location");
  headers.set("content-type", "application/json");
  return new Response(JSON.stringify({ location }), { status: 200, headers });
}

// Kratos' starts and Hydra's questions may lead on to anywhere.
function staysHere(to: URL, own: string): boolean {
  const leadsOn = to.pathname.startsWith("/self-service/") || [...to.searchParams.keys()].some(isChallenge);
  return to.origin === own && !leadsOn;
}

const isChallenge = (name: string) => name.endsWith("_challenge");
