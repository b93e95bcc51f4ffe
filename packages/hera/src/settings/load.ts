import "server-only";
import type { Half } from "@olympus/domain/half";
import type { Person } from "@olympus/ory/kratos/whoami";
import type { SettingsFlow } from "@ory/client-fetch";
import { headers } from "next/headers";
import type { Failed, Redirect, SearchParams } from "../answer";
import { type Hera, heraOf } from "../context";
import { failed } from "../failed";
import { loadFlow } from "../flow/load";
import { allowedReturn } from "../flow/return-to";
import { originOf } from "../host";
import { languageOf } from "../language";
import { browserOf } from "../request";
import { signInFirst, visitorOf } from "../visit/visitor";
import { type Concern, concernName, settingsStart } from "./concern";
import { confirmFirst } from "./confirm-first";
import { mailsInAnotherLanguage } from "./mail-language";
import { withoutFalseNews } from "./told";

export type ConcernPage = {
  readonly do: "show";
  readonly hera: Hera;
  readonly person: Person;
  readonly flow: SettingsFlow;
};

/**
 * The page of one concern: a settings flow of Kratos, for somebody whose sign-in is recent enough to change what the page is about.
 * That is asked before anything is typed, so that nothing can be lost over it.
 */
export async function loadConcern(
  half: Half,
  concern: Concern,
  searchParams: Promise<SearchParams>,
): Promise<ConcernPage | Redirect | Failed> {
  const hera = heraOf(half);
  const [requestHeaders, query] = [await headers(), await searchParams];
  const browser = browserOf(requestHeaders);
  const page = originOf(hera.config.url, browser.host) + addressOf(concern, query);
  const who = await visitorOf(hera, browser);
  if (!who.ok) return failed(requestHeaders, "settings", who.failure);
  if (typeof who.value === "string") return { do: "redirect", to: signInFirst(who.value, page) };
  const confirm = confirmFirst(half, concern, who.value.session.authenticatedAt, new Date(), page);
  if (confirm !== undefined) return { do: "redirect", to: confirm };

  const answer = await loadFlow(half, "settings", query);
  if (answer.do === "fail") return answer;
  if (answer.do === "redirect") return { do: "redirect", to: withConcern(answer.to, concern) };
  if (mailsInAnotherLanguage(answer.flow, languageOf(requestHeaders))) {
    return { do: "redirect", to: settingsStart(concern, allowedReturn(hera.config, answer.flow.return_to)) };
  }
  const flow = withoutFalseNews(answer.flow);
  const action = withConcern(flow.ui.action, concern);
  return { do: "show", hera, person: who.value, flow: { ...flow, ui: { ...flow.ui, action } } };
}

/** Whether a flow leads on to an app that asked for it, and how to get back there without having done it. */
export function appWaiting({ config }: Hera, flow: SettingsFlow): { readonly without: string } | undefined {
  const back = allowedReturn(config, flow.return_to);
  if (back === undefined || new URL(back).origin === config.url) return undefined;
  const without = new URL(back);
  // Hydra then tells the app that it did not get what it asked for, instead of sending the browser here again.
  without.searchParams.set("prompt", "none");
  return { without: without.href };
}

function addressOf(concern: Concern, query: SearchParams): string {
  const kept = Object.entries(query).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return kept.length === 0 ? `/settings/${concern}` : `/settings/${concern}?${new URLSearchParams(kept)}`;
}

function withConcern(address: string, concern: Concern): string {
  const [path = "", query = ""] = address.split("?");
  const marked = new URLSearchParams(query);
  marked.set(concernName, concern);
  return `${path}?${marked}`;
}
