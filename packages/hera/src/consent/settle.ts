import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { isAnswered } from "@olympus/ory/hydra/challenge";
import { rejectConsent } from "@olympus/ory/hydra/consent";
import { type Hera, heraOf } from "../context";
import { browserOf } from "../request";
import { failWith, redirectTo } from "../respond";
import { grant, openAndDecide } from "./open";

/** `GET /consent?consent_challenge=…`: settles it without a screen where it can, else sends the browser to the screen. */
export function consentSettlement(half: Half) {
  return async (request: Request): Promise<Response> => {
    const hera = heraOf(half);
    const challenge = new URL(request.url).searchParams.get("consent_challenge") ?? "";
    const to = await settle(hera, request, challenge);
    return to.ok ? redirectTo(to.value) : failWith(hera, request, "consent", to.failure);
  };
}

async function settle(hera: Hera, request: Request, challenge: string): Promise<Result<string>> {
  const opened = await openAndDecide(hera, browserOf(request.headers), challenge);
  if (!opened.ok) return opened;
  if (isAnswered(opened.value)) return ok(opened.value.redirectTo);
  const { consent, decided } = opened.value;
  switch (decided.do) {
    case "accept":
      return grant(hera, consent, decided.person, decided.entry);
    case "reject":
      return rejectConsent(hera.config.hydra.adminUrl, challenge, decided.rejection);
    case "verify-first":
      return ok(`/self-service/verification/browser?${new URLSearchParams({ return_to: consent.url.href })}`);
    case "show":
      return ok(`/consent?${new URLSearchParams({ ask: challenge })}`);
  }
}
