import { z } from "zod";
import { type Addresses, againName, allowedReturn, returnName, spentName, stepNames } from "../flow/return-to";

export type Origins = { readonly base: string; readonly own: string };

/** An address at Hera's base as this host has it; every other address stays. */
export function here(address: string, { base, own }: Origins): string {
  return address === base || address.startsWith(`${base}/`) ? own + address.slice(base.length) : address;
}

/**
 * Where Kratos sends the browser. A flow carries its way back and its step beside it: Kratos knows them too, but tells them to nobody
 * once the flow is used up or expired. One that took the place of an expired one names that one.
 */
export function rewriteLocation(config: Addresses, request: URL, location: string, origins: Origins): string {
  const target = here(location, origins);
  if (!URL.canParse(target)) return target;
  const page = new URL(target);
  if (page.origin !== origins.own) return target;
  const wantedSettings = request.pathname.startsWith("/self-service/settings");
  if (wantedSettings && signInStarts.includes(page.pathname)) return signInFirst(page, request, origins);
  if (!page.searchParams.has("flow")) return target;
  return request.pathname.endsWith("/browser") ? begun(config, request, page) : sent(config, request, page);
}

function begun(config: Addresses, request: URL, page: URL): string {
  carry(page, returnName, allowedReturn(config, request.searchParams.get("return_to")));
  for (const name of [...stepNames, againName, spentName]) carry(page, name, request.searchParams.get(name));
  return page.href;
}

function sent(config: Addresses, request: URL, page: URL): string {
  carry(page, returnName, allowedReturn(config, request.searchParams.get(returnName)));
  if (!request.pathname.endsWith(page.pathname)) return page.href;
  for (const name of stepNames) carry(page, name, request.searchParams.get(name));
  const before = request.searchParams.get("flow");
  if (before !== page.searchParams.get("flow")) carry(page, againName, before);
  return page.href;
}

function carry(page: URL, name: string, value: string | null | undefined): void {
  if (value !== undefined && value !== null) page.searchParams.set(name, value);
}

// By its own start, or by the page of ours that starts it when no flow is named.
const signInStarts = ["/self-service/login/browser", "/login"];
const settingsStart = "/self-service/settings/browser";

/**
 * Kratos asks for a sign-in before the settings and forgets what was wanted: afterwards the browser asks for the same again. A form
 * of theirs that was sent begins anew, with the way back that it had.
 */
function signInFirst(signIn: URL, request: URL, { own }: Origins): string {
  if (signIn.searchParams.has("return_to") || signIn.searchParams.has("flow")) return signIn.href;
  const back = request.searchParams.get(returnName);
  const formAnew = back === null ? "" : `?${new URLSearchParams({ return_to: back })}`;
  const query = request.pathname === settingsStart ? request.search : formAnew;
  signIn.searchParams.set("return_to", own + settingsStart + query);
  return signIn.href;
}

const errorBody = z.object({
  error: z.object({ id: z.string().optional(), code: z.number().optional(), status: z.string().optional() }),
});

/**
 * A flow read as JSON posts to this host. Of an error only its codes are passed on: its prose is Kratos' own, and when one of our
 * webhooks does not answer it names that webhook's inner address.
 */
export function rewriteBody(text: string, type: string | null, origins: Origins): string {
  if (!type?.startsWith("application/json")) return text;
  const body: unknown = JSON.parse(text);
  if (typeof body !== "object" || body === null) return text;
  if ("error" in body) return JSON.stringify(errorBody.safeParse(body).data ?? { error: {} });
  if (origins.base === origins.own || !("ui" in body)) return text;
  const { ui } = body;
  if (typeof ui !== "object" || ui === null || !("action" in ui) || typeof ui.action !== "string") return text;
  return JSON.stringify({ ...body, ui: { ...ui, action: here(ui.action, origins) } });
}
