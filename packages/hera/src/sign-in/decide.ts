import type { KratosSessionId, Sid } from "@olympus/domain/ids";
import type { OAuth2Rejection } from "@olympus/ory/hydra/challenge";
import type { Person, WhoAmI } from "@olympus/ory/kratos/whoami";
import type { Admission, Entry } from "../tenant";
import { isSatisfied, type Marker } from "./marker";

/** What the app demands of this sign-in. */
export type Demands = {
  readonly prompt: readonly string[];
  readonly maxAgeSeconds: number | undefined;
  readonly acrValues: readonly string[];
  /** The person an `id_token_hint` names. */
  readonly hintSubject: string | undefined;
  readonly marker: Marker | undefined;
};

/** What Hydra remembers of this browser, and what we know about that memory. Undefined when Hydra remembers nobody. */
export type Memory = {
  readonly sid: Sid;
  readonly subject: string;
  /** The Kratos session that the remembered login stands on. */
  readonly row: { readonly ksid: KratosSessionId; readonly over: boolean } | undefined;
};

export type Step = "refresh" | "aal2";

export type LoginAnswer =
  | { readonly do: "accept"; readonly person: Person; readonly entry: Entry }
  /** `afterMs`: only a sign-in later than this moment will do. */
  | { readonly do: "ask"; readonly step: Step | undefined; readonly afterMs: number }
  /** Hydra remembers a login that is over: end it, so that its apps are told, and begin again. */
  | { readonly do: "forget"; readonly sid: Sid }
  /** Hydra remembers somebody else, or another session that may live on elsewhere: begin again under a new sid. */
  | { readonly do: "renew" }
  | { readonly do: "reject"; readonly rejection: OAuth2Rejection };

/**
 * How Hera answers a login challenge. Everything was looked up before, so the order of the checks is the whole rule. It is the
 * order of the paragraphs: whose sign-in is it, may they enter, is it fresh enough, is it strong enough.
 */
export function decideLogin(
  demands: Demands,
  who: WhoAmI,
  admission: Admission,
  memory: Memory | undefined,
  now: Date,
): LoginAnswer {
  const silent = demands.prompt.includes("none");

  if (admission.may === "not") return reject("invalid_request", tenantWords[admission.because]);

  if (who === "second-factor-due") {
    return silent ? reject("interaction_required", "A second factor is needed.") : ask("aal2", undefined, now);
  }
  if (who === "nobody") {
    if (memory?.row?.over) return { do: "forget", sid: memory.sid };
    return silent ? reject("login_required", "Nobody is signed in.") : ask(undefined, undefined, now);
  }

  if (demands.hintSubject !== undefined && demands.hintSubject !== who.id) {
    return reject("login_required", "Somebody else is signed in.");
  }
  if (memory && isStale(memory, who)) {
    if (memory.row?.over) return { do: "forget", sid: memory.sid };
    return silent ? reject("login_required", "This browser was signed in anew.") : { do: "renew" };
  }

  if (!isFresh(demands, who, now)) {
    return silent ? reject("login_required", "A fresh sign-in is needed.") : ask("refresh", who, now);
  }
  if (demands.acrValues.includes("aal2") && who.session.aal !== "aal2") {
    return silent ? reject("interaction_required", "A second factor is needed.") : ask("aal2", who, now);
  }

  return { do: "accept", person: who, entry: admission.entry };
}

function isStale(memory: Memory, person: Person): boolean {
  return memory.subject !== person.id || memory.row?.ksid !== person.session.id;
}

function isFresh(demands: Demands, { session }: Person, now: Date): boolean {
  if (isSatisfied(demands.marker, session.authenticatedAt, now)) return true;
  const ours = demands.marker?.kind === "cure";
  if (demands.prompt.includes("login") && !ours) return false;
  const ageSeconds = (now.getTime() - session.authenticatedAt.getTime()) / 1000;
  return demands.maxAgeSeconds === undefined || ageSeconds <= demands.maxAgeSeconds;
}

const clockSlackMs = 5_000;

function ask(step: Step | undefined, person: Person | undefined, now: Date): LoginAnswer {
  return { do: "ask", step, afterMs: person?.session.authenticatedAt.getTime() ?? now.getTime() - clockSlackMs };
}

const reject = (error: OAuth2Rejection["error"], description: string): LoginAnswer => ({
  do: "reject",
  rejection: { error, description },
});

const tenantWords = {
  unknown: "There is no such tenant.",
  conflicting: "This client belongs to another tenant.",
} as const;
