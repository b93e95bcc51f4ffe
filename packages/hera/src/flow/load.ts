import "server-only";
import type { Half } from "@olympus/domain/half";
import { type Flow, type FlowKind, loadKratosFlow } from "@olympus/ory/kratos/flows";
import { localizeFlow } from "@olympus/ui/language/localize-flow";
import { wordsOf } from "@olympus/ui/language/words";
import type { LoginFlow, RecoveryFlow, RegistrationFlow, SettingsFlow, VerificationFlow } from "@ory/client-fetch";
import { headers } from "next/headers";
import { type Failed, one, type Redirect, type SearchParams } from "../answer";
import { type Hera, heraOf } from "../context";
import { hasCsrfCookie } from "../cookies";
import { alikeFlow } from "../discovery/alike-flow";
import { readHeld } from "../discovery/held-session";
import { failed } from "../failed";
import { waitForCode } from "../forward/code-sent";
import { originOf } from "../host";
import { languageOf } from "../language";
import { log } from "../log";
import { browserOf, nonceHeader } from "../request";
import { settingsStart } from "../settings/concern";
import { adaptFlow } from "./adapt";
import { explainAddress } from "./address-complaint";
import { beginAnew } from "./begin-anew";
import { fillIn, replacesExpired, sayBegunAnew } from "./fill-in";
import { againName, allowedReturn, returnName, spentName, unsentName } from "./return-to";
import { readTyped, type Typed } from "./typed";

/** Each flow as Elements' own client types it. */
type Flows = {
  login: LoginFlow;
  registration: RegistrationFlow;
  verification: VerificationFlow;
  recovery: RecoveryFlow;
  settings: SettingsFlow;
};

export type FlowAnswer<Kind extends FlowKind> = { readonly do: "show"; readonly flow: Flows[Kind] } | Redirect | Failed;

/** The flow that a page shows, fetched as the browser that asks. One that cannot be opened begins anew and keeps its way back. */
export async function loadFlow<Kind extends FlowKind>(
  half: Half,
  kind: Kind,
  searchParams: SearchParams | Promise<SearchParams>,
): Promise<FlowAnswer<Kind>> {
  const hera = heraOf(half);
  const [requestHeaders, query] = [await headers(), await searchParams];
  const browser = browserOf(requestHeaders);
  const id = one(query, "flow");
  const anew = (instead?: string) => beginAnew(hera.config, kind, (name) => one(query, name), { instead });
  if (id === undefined) return { do: "redirect", to: anew() };
  const loaded = await loadKratosFlow(hera.config.kratos.publicUrl, kind, id, browser);
  if (!loaded.ok) return failed(requestHeaders, `flow.${kind}`, loaded.failure);
  const again = one(query, againName);
  if (loaded.value.is !== "open") {
    const keepsNoCookies = again !== undefined && !hasCsrfCookie(browser.cookie);
    if (!keepsNoCookies) return { do: "redirect", to: anew(id) };
    return { ...failed(requestHeaders, `flow.${kind}`, { code: "browser/no-cookies" }), retry: anew() };
  }
  const seen = await alikeFlow(hera, { kind, flow: loaded.value.flow, cookie: browser.cookie ?? null });
  if (!seen.ok) return failed(requestHeaders, `flow.${kind}`, seen.failure);
  const spent = one(query, spentName) !== undefined;
  const unsent = one(query, unsentName) !== undefined;
  const before = { typed: typedBefore(hera, kind, browser.cookie, [id, again]), again, spent, unsent };
  const flow = begunAnew(kind, explainAddress(seen.value), before);
  const back = allowedReturn(hera.config, flow.return_to);
  if (kind === "login" && asksForMissingFactor(flow)) {
    return {
      do: "redirect",
      to: settingsStart("authenticator", back),
    };
  }
  const adapted = adaptFlow(flow, returnName, {
    base: hera.config.url,
    own: originOf(hera.config.url, browser.host),
    nonce: requestHeaders.get(nonceHeader) ?? "",
    back,
    wait: waitForCode(half.cookies.prefix, browser.cookie, Date.now()),
  });
  // Checked above as far as Hera goes by it; the rest is what the screen's own client expects of Kratos.
  const typed = adapted as unknown as Flows[Kind];
  const onUnknown = (message: number) => log("warn", "kratos.unknown-message", { flow: kind, message });
  return { do: "show", flow: localizeFlow(typed, wordsOf(languageOf(requestHeaders)), { kind, onUnknown }) };
}

function typedBefore(
  hera: Hera,
  kind: FlowKind,
  cookie: string | undefined,
  flows: readonly (string | undefined)[],
): Typed {
  const typed = readTyped(hera.half.cookies.prefix, cookie, flows);
  // What a verification after a sign-up is about was typed there.
  const email = kind === "verification" ? readHeld(hera, cookie ?? null)?.address : undefined;
  return email === undefined ? typed : { email, ...typed };
}

type Before = {
  readonly typed: Typed;
  readonly again: string | undefined;
  readonly spent: boolean;
  readonly unsent: boolean;
};

/** A flow that stands in for one that could not be opened, or had expired, says so and has what was typed there. */
function begunAnew(kind: FlowKind, flow: Flow, { typed, again, spent, unsent }: Before): Flow {
  if (again !== undefined) return sayBegunAnew(fillIn(flow, typed), spent ? "code-spent" : undefined);
  // Kratos forgets what was typed into a sign-up with an address that is taken.
  return kind === "registration" || unsent || replacesExpired(flow) ? fillIn(flow, typed) : flow;
}

const secondFactors = ["totp", "webauthn", "lookup_secret", "passkey", "code"];

// Kratos shows an empty form to somebody who has no second factor; what helps them is where they can add one.
function asksForMissingFactor(flow: {
  requested_aal?: string | undefined;
  ui: { nodes: readonly { group: string }[] };
}) {
  return flow.requested_aal === "aal2" && !flow.ui.nodes.some(({ group }) => secondFactors.includes(group));
}
