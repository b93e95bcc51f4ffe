import "server-only";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { isAnswered } from "@olympus/ory/hydra/challenge";
import { rejectConsent } from "@olympus/ory/hydra/consent";
import { z } from "zod";
import { type Hera, heraOf } from "../context";
import { allowedReturn } from "../flow/return-to";
import { readForm } from "../form";
import { formAnswer } from "../form-answer";
import { readFormToken } from "../form-token";
import { browserOf } from "../request";
import { failWith, redirectTo } from "../respond";
import { isOvertaken } from "./latest";
import { grant, openAndDecide } from "./open";
import { rememberScopes } from "./remember";

const answerForm = z.object({
  consent_challenge: z.string().min(1).max(16_000),
  token: z.string().max(32_000),
  answer: z.enum(["allow", "deny"]),
});

/** `POST /consent/answer`: what the person says to the app's request. */
export function consentAnswer(half: Half) {
  return formAnswer(half, async (request) => {
    const hera = heraOf(half);
    const form = await readForm(hera, request, answerForm);
    const to = form.ok ? await answer(hera, request, form.value) : form;
    if (to.ok) return redirectTo(to.value, { after: "POST" });
    const page = form.ok ? `/consent?${new URLSearchParams({ ask: form.value.consent_challenge })}` : undefined;
    return failWith(hera, request, "consent", to.failure, page);
  });
}

async function answer(hera: Hera, request: Request, form: z.infer<typeof answerForm>): Promise<Result<string>> {
  const challenge = form.consent_challenge;
  const opened = await openAndDecide(hera, browserOf(request.headers), challenge);
  if (!opened.ok) return opened.failure.code === "hydra/refused" ? startAgain(hera, form, opened) : opened;
  if (isAnswered(opened.value)) return ok(opened.value.redirectTo);
  const { consent, decided } = opened.value;
  const overtaken = isOvertaken(hera.half.cookies.prefix, request.headers.get("cookie"), consent);
  // The same rule again: who may answer now is not taken from the form.
  if (decided.do !== "show") {
    return ok(overtaken ? consent.url.href : `/consent?${new URLSearchParams({ consent_challenge: challenge })}`);
  }
  const { person, entry } = decided;
  const question = { action: "consent", sessionId: person.session.id, challenge } as const;
  if (!readFormToken(hera.config.secret, question, form.token)) return fail("form/forged");

  if (form.answer === "deny") {
    const denied = { error: "access_denied", description: "The person did not allow this." } as const;
    return rejectConsent(hera.config.hydra.adminUrl, challenge, denied);
  }
  const allowed = { identityId: person.id, tenantId: entry.id, clientId: consent.client.id };
  const noted = await rememberScopes(hera.db, allowed, consent.scopes);
  if (!noted.ok) return noted;
  // What is allowed by now needs no question the next time.
  return overtaken ? ok(consent.url.href) : grant(hera, consent, person, entry);
}

// A screen left open past its challenge goes on: the request starts again and asks once more.
function startAgain(hera: Hera, form: z.infer<typeof answerForm>, refused: Result<string>): Result<string> {
  const back = Buffer.from(form.token.split(".")[0] ?? "", "base64url").toString();
  const allowed = allowedReturn(hera.config, back);
  return allowed === undefined ? refused : ok(allowed);
}
