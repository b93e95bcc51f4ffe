import { identityId, kratosSessionId, sid, tenantId } from "@olympus/domain/ids";
import type { Person } from "@olympus/ory/kratos/whoami";
import { describe, expect, it } from "vitest";
import type { Admission } from "../tenant";
import { type Demands, decideLogin, type LoginAnswer, type Memory } from "./decide";

const now = new Date("2026-01-01T12:00:00Z");
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);

const ada: Person = {
  id: identityId.parse("0a000000-0000-4000-8000-000000000001"),
  email: "ada@acme.test",
  name: "Ada",
  role: undefined,
  verified: true,
  session: {
    id: kratosSessionId.parse("0b000000-0000-4000-8000-000000000001"),
    authenticatedAt: secondsAgo(600),
    expiresAt: secondsAgo(-3600),
    aal: "aal1",
    methods: ["password"],
  },
};
const withTwoFactors: Person = { ...ada, session: { ...ada.session, aal: "aal2" } };
const signedInNow: Person = { ...ada, session: { ...ada.session, authenticatedAt: secondsAgo(2) } };

const nothing: Demands = {
  prompt: [],
  maxAgeSeconds: undefined,
  acrValues: [],
  hintSubject: undefined,
  marker: undefined,
};
const silently = { ...nothing, prompt: ["none"] };
const freshly = { ...nothing, prompt: ["login"] };
const askedBefore = { kind: "after", afterMs: secondsAgo(60).getTime(), issuedMs: secondsAgo(60).getTime() } as const;
const askedLongAgo = { ...askedBefore, issuedMs: secondsAgo(16 * 60).getTime() };

const home: Admission = {
  may: "enter",
  entry: { id: tenantId.parse("0c000000-0000-4000-8000-000000000001"), slug: "default", role: "member" },
};

const hydraSid = sid.parse("hydra-session");
const other = kratosSessionId.parse("0b000000-0000-4000-8000-000000000009");
const own: Memory = { sid: hydraSid, subject: ada.id, row: { ksid: ada.session.id, over: false } };
const livesElsewhere: Memory = { ...own, row: { ksid: other, over: false } };
const isOver: Memory = { ...own, row: { ksid: other, over: true } };
const somebodyElse: Memory = { ...own, subject: "0a000000-0000-4000-8000-000000000009" };
const withoutRow: Memory = { ...own, row: undefined };

type Case = [string, Parameters<typeof decideLogin>, string];

const short = (answer: LoginAnswer): string => {
  if (answer.do === "reject") return `reject ${answer.rejection.error}`;
  return answer.do === "ask" && answer.step ? `ask ${answer.step}` : answer.do;
};

const cases: Case[] = [
  ["nobody", [nothing, "nobody", home, undefined, now], "ask"],
  ["nobody, prompt=none", [silently, "nobody", home, undefined, now], "reject login_required"],
  ["nobody, and Hydra remembers a session that is over", [nothing, "nobody", home, isOver, now], "forget"],
  [
    "the same with prompt=none: Hydra itself says login_required then",
    [silently, "nobody", home, isOver, now],
    "forget",
  ],
  ["nobody here, the remembered session lives on elsewhere", [nothing, "nobody", home, livesElsewhere, now], "ask"],
  ["signed in, Hydra remembers nobody", [nothing, ada, home, undefined, now], "accept"],
  ["signed in and remembered", [silently, ada, home, own, now], "accept"],

  ["no such tenant", [nothing, ada, { may: "not", because: "unknown" }, own, now], "reject invalid_request"],
  [
    "two tenants",
    [nothing, "nobody", { may: "not", because: "conflicting" }, undefined, now],
    "reject invalid_request",
  ],

  ["id_token_hint of this person", [{ ...nothing, hintSubject: ada.id }, ada, home, own, now], "accept"],
  ["id_token_hint of another", [{ ...nothing, hintSubject: "other" }, ada, home, own, now], "reject login_required"],

  [
    "Hydra remembers another person, whose session is over",
    [nothing, ada, home, { ...somebodyElse, ...{ row: isOver.row } }, now],
    "forget",
  ],
  ["Hydra remembers another person, alive elsewhere", [nothing, ada, home, somebodyElse, now], "renew"],
  ["the same with prompt=none", [silently, ada, home, somebodyElse, now], "reject login_required"],
  ["another session of this person, alive: it must not be ended", [nothing, ada, home, livesElsewhere, now], "renew"],
  ["another session of this person, over", [nothing, ada, home, isOver, now], "forget"],
  ["remembered, but nobody knows on which session", [nothing, ada, home, withoutRow, now], "renew"],

  ["prompt=login", [freshly, ada, home, undefined, now], "ask refresh"],
  ["prompt=login, signed in since", [{ ...freshly, marker: askedBefore }, signedInNow, home, undefined, now], "accept"],
  [
    "prompt=login, not signed in since",
    [{ ...freshly, marker: askedBefore }, ada, home, undefined, now],
    "ask refresh",
  ],
  [
    "prompt=login with a marker of yesterday",
    [{ ...freshly, marker: askedLongAgo }, signedInNow, home, undefined, now],
    "ask refresh",
  ],
  ["our own prompt=login", [{ ...freshly, marker: { kind: "cure" } }, ada, home, undefined, now], "accept"],
  [
    "our own prompt=login does not excuse max_age",
    [{ ...freshly, marker: { kind: "cure" }, maxAgeSeconds: 60 }, ada, home, undefined, now],
    "ask refresh",
  ],
  ["max_age not reached", [{ ...nothing, maxAgeSeconds: 601 }, ada, home, own, now], "accept"],
  ["max_age passed", [{ ...nothing, maxAgeSeconds: 599 }, ada, home, own, now], "ask refresh"],
  ["max_age=0", [{ ...nothing, maxAgeSeconds: 0 }, ada, home, undefined, now], "ask refresh"],
  [
    "max_age=0, signed in since",
    [{ ...nothing, maxAgeSeconds: 0, marker: askedBefore }, signedInNow, home, undefined, now],
    "accept",
  ],
  ["max_age passed, prompt=none", [{ ...silently, maxAgeSeconds: 1 }, ada, home, own, now], "reject login_required"],

  ["a second factor asked for", [{ ...nothing, acrValues: ["aal2"] }, ada, home, own, now], "ask aal2"],
  [
    "a second factor asked for and shown",
    [{ ...nothing, acrValues: ["aal2"] }, withTwoFactors, home, own, now],
    "accept",
  ],
  [
    "a second factor asked for, prompt=none",
    [{ ...silently, acrValues: ["aal2"] }, ada, home, own, now],
    "reject interaction_required",
  ],
  ["Kratos wants the second factor first", [nothing, "second-factor-due", home, own, now], "ask aal2"],
  ["the same with prompt=none", [silently, "second-factor-due", home, own, now], "reject interaction_required"],
  ["freshness comes before strength", [{ ...freshly, acrValues: ["aal2"] }, ada, home, undefined, now], "ask refresh"],
];

describe("decideLogin", () => {
  it.each(cases)("%s", (_, values, expected) => {
    expect(short(decideLogin(...values))).toBe(expected);
  });

  it("asks for a sign-in later than the one there is", () => {
    const answer = decideLogin(freshly, ada, home, undefined, now);
    expect(answer).toMatchObject({ afterMs: ada.session.authenticatedAt.getTime() });
  });
});
