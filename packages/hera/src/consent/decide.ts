import type { OAuth2Rejection } from "@olympus/ory/hydra/challenge";
import type { ConsentRequest } from "@olympus/ory/hydra/consent";
import type { Person, WhoAmI } from "@olympus/ory/kratos/whoami";
import type { Admission, Entry } from "../tenant";
import { words } from "../words";

export type ConsentAnswer =
  | { readonly do: "accept"; readonly person: Person; readonly entry: Entry }
  | { readonly do: "show"; readonly person: Person; readonly entry: Entry }
  /** The session that the challenge stands on ended meanwhile: the request starts again, with whoever signs in. */
  | { readonly do: "begin-again" }
  /** Nobody gets a token for an address they did not prove. */
  | { readonly do: "verify-first" }
  | { readonly do: "reject"; readonly rejection: OAuth2Rejection };

/**
 * How Hera answers a consent challenge. `remembered` are the scopes this person allowed this client in this tenant before. Also the
 * rule for the answer of the screen: only what would still be shown may be answered there.
 */
export function decideConsent(
  request: ConsentRequest,
  who: WhoAmI,
  admission: Admission,
  remembered: readonly string[],
): ConsentAnswer {
  const prompt = words(request.url.searchParams.get("prompt"));
  const silent = prompt.includes("none");

  if (request.context !== undefined && hasLeft(request, who)) {
    return silent ? reject("login_required", "Nobody is signed in any more.") : { do: "begin-again" };
  }
  // The challenge belongs to the session whose login was accepted, not to whoever opens it.
  if (typeof who === "string" || who.id !== request.subject || who.session.id !== request.context?.ksid) {
    return reject("access_denied", "This request belongs to another sign-in.");
  }
  if (admission.may === "not" || admission.entry.slug !== request.context.tenant) {
    return reject("access_denied", "You are not a member of this tenant.");
  }
  if (!who.verified) {
    return silent ? reject("interaction_required", "The e-mail address is not verified.") : { do: "verify-first" };
  }
  const { entry } = admission;
  const known = request.scopes.every((scope) => remembered.includes(scope));
  if (request.client.firstParty || (known && !prompt.includes("consent"))) return { do: "accept", person: who, entry };
  return silent ? reject("consent_required", "This app was not allowed yet.") : { do: "show", person: who, entry };
}

/** Whether this browser is no longer signed in as the challenge says, and nobody else is signed in instead. */
function hasLeft(request: ConsentRequest, who: WhoAmI): boolean {
  if (typeof who === "string") return true;
  return who.id === request.subject && who.session.id !== request.context?.ksid;
}

const reject = (error: OAuth2Rejection["error"], description: string): ConsentAnswer => ({
  do: "reject",
  rejection: { error, description },
});
