import "server-only";
import type { Half } from "@olympus/domain/half";
import { isAnswered } from "@olympus/ory/hydra/challenge";
import { headers } from "next/headers";
import type { Account, Failed, Redirect, SearchParams } from "../answer";
import { accountOf, one } from "../answer";
import { heraOf } from "../context";
import { failed } from "../failed";
import { allowedReturn, returnName } from "../flow/return-to";
import { formToken } from "../form-token";
import { browserOf } from "../request";
import { isOvertaken } from "./latest";
import { openAndDecide } from "./open";

/** What the consent screen asks. `scopes` are names of the protocol; the screen has the words for them. Addresses are http(s) only. */
export type ConsentQuestion = {
  readonly do: "show";
  readonly client: {
    readonly name: string;
    readonly logoUri?: string;
    readonly policyUri?: string;
    readonly tosUri?: string;
  };
  readonly scopes: readonly string[];
  readonly account: Account;
  readonly challenge: string;
  /** Goes back with the answer as `token`. */
  readonly token: string;
};

/** Loads the question of `/consent?ask=<challenge>`; whatever needs no question goes back to where it is settled. */
export async function loadConsent(
  half: Half,
  searchParams: SearchParams | Promise<SearchParams>,
): Promise<ConsentQuestion | Redirect | Failed> {
  const hera = heraOf(half);
  const requestHeaders = await headers();
  const query = await searchParams;
  const challenge = one(query, "ask");
  if (challenge === undefined) return failed(requestHeaders, "consent", { code: "hydra/not-found" });
  const opened = await openAndDecide(hera, browserOf(requestHeaders), challenge);
  if (!opened.ok) {
    // A question that was left open for too long is asked anew.
    const anew =
      opened.failure.code === "hydra/refused" ? allowedReturn(hera.config, one(query, returnName)) : undefined;
    return anew === undefined ? failed(requestHeaders, "consent", opened.failure) : { do: "redirect", to: anew };
  }
  if (isAnswered(opened.value)) return { do: "redirect", to: opened.value.redirectTo };
  const { consent, decided } = opened.value;
  if (decided.do !== "show") {
    const overtaken = isOvertaken(half.cookies.prefix, requestHeaders.get("cookie"), consent);
    const settled = `/consent?${new URLSearchParams({ consent_challenge: challenge })}`;
    return { do: "redirect", to: overtaken ? consent.url.href : settled };
  }
  const { client, scopes } = consent;
  const form = { action: "consent", sessionId: decided.person.session.id, challenge } as const;
  return {
    do: "show",
    client: {
      name: client.name,
      ...(client.logoUri === undefined ? {} : { logoUri: client.logoUri }),
      ...(client.policyUri === undefined ? {} : { policyUri: client.policyUri }),
      ...(client.tosUri === undefined ? {} : { tosUri: client.tosUri }),
    },
    scopes,
    account: accountOf(decided.person),
    challenge,
    token: formToken(hera.config.secret, form, consent.url.href),
  };
}
