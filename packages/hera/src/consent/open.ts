import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { type Answered, isAnswered } from "@olympus/ory/hydra/challenge";
import { acceptConsent, type ConsentRequest, openConsent } from "@olympus/ory/hydra/consent";
import type { Browser } from "@olympus/ory/kratos/public";
import type { Person } from "@olympus/ory/kratos/whoami";
import type { Hera } from "../context";
import { personOf } from "../second-step/person";
import { admit, type Entry, tenantAsked } from "../tenant";
import { claimsFor } from "./claims";
import { type ConsentAnswer, decideConsent } from "./decide";
import { rememberedScopes } from "./remember";

export type Opened = { readonly consent: ConsentRequest; readonly decided: ConsentAnswer };

/** Looks up all that a consent challenge is decided by, and decides it. */
export async function openAndDecide(
  hera: Hera,
  browser: Browser,
  challenge: string,
): Promise<Result<Opened | Answered>> {
  const [opened, who] = await Promise.all([
    openConsent(hera.config.hydra.adminUrl, challenge),
    personOf(hera, browser),
  ]);
  if (!opened.ok) return opened;
  if (isAnswered(opened.value)) return ok(opened.value);
  if (!who.ok) return who;
  const consent = opened.value;
  const admission = admit(hera.config, tenantAsked(consent));
  const asksRecord = typeof who.value === "object" && admission.may === "enter" && !consent.client.firstParty;
  const remembered = asksRecord
    ? await rememberedScopes(hera.db, {
        identityId: who.value.id,
        tenantId: admission.entry.id,
        clientId: consent.client.id,
      })
    : ok([]);
  if (!remembered.ok) return remembered;
  return ok({ consent, decided: decideConsent(consent, who.value, admission, remembered.value) });
}

/** Grants what was asked for, with claims made anew: Hydra hands over nothing of an earlier consent. */
export async function grant(
  hera: Hera,
  consent: ConsentRequest,
  person: Person,
  entry: Entry,
): Promise<Result<string>> {
  const subject = { ...person, signedInAt: person.session.authenticatedAt };
  return acceptConsent(hera.config.hydra.adminUrl, consent.challenge, {
    scopes: consent.scopes,
    audience: consent.audience,
    ...claimsFor(hera.half, subject, entry, consent.scopes),
  });
}
