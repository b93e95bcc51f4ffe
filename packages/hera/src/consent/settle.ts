import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { isAnswered } from "@olympus/ory/hydra/challenge";
import { rejectConsent } from "@olympus/ory/hydra/consent";
import { type Hera, heraOf } from "../context";
import { cookiesOf } from "../cookies";
import { returnName } from "../flow/return-to";
import { browserOf } from "../request";
import { failWith, redirectTo } from "../respond";
import { latestCookie } from "./latest";
import { grant, type Opened, openAndDecide } from "./open";

/** `GET /consent?consent_challenge=…`: settles it without a screen where it can, else sends the browser to the screen. */
export function consentSettlement(half: Half) {
  return async (request: Request): Promise<Response> => {
    const hera = heraOf(half);
    const challenge = new URL(request.url).searchParams.get("consent_challenge") ?? "";
    const settled = await settle(hera, request, challenge);
    if (!settled.ok) return failWith(hera, request, "consent", settled.failure);
    const answer = redirectTo(settled.value.to);
    if (settled.value.latest !== undefined) answer.headers.append("set-cookie", settled.value.latest);
    return answer;
  };
}

type Settled = { readonly to: string; readonly latest?: string };

async function settle(hera: Hera, request: Request, challenge: string): Promise<Result<Settled>> {
  const opened = await openAndDecide(hera, browserOf(request.headers), challenge);
  if (!opened.ok) return opened;
  if (isAnswered(opened.value)) return ok({ to: opened.value.redirectTo });
  const to = await carryOut(hera, opened.value);
  return to.ok ? ok({ to: to.value, latest: latestCookie(cookiesOf(hera), opened.value.consent) }) : to;
}

async function carryOut(hera: Hera, { consent, decided }: Opened): Promise<Result<string>> {
  const { challenge } = consent;
  switch (decided.do) {
    case "accept":
      return grant(hera, consent, decided.person, decided.entry);
    case "reject":
      return rejectConsent(hera.config.hydra.adminUrl, challenge, decided.rejection);
    case "begin-again":
      return ok(consent.url.href);
    case "verify-first":
      return ok(`/self-service/verification/browser?${new URLSearchParams({ return_to: consent.url.href })}`);
    case "show":
      return ok(`/consent?${new URLSearchParams({ ask: challenge, [returnName]: consent.url.href })}`);
  }
}
