import { identityId, kratosSessionId, tenantId } from "@olympus/domain/ids";
import type { ConsentRequest } from "@olympus/ory/hydra/consent";
import type { Person } from "@olympus/ory/kratos/whoami";
import { describe, expect, it } from "vitest";
import type { Admission } from "../tenant";
import { type ConsentAnswer, decideConsent } from "./decide";

const ada: Person = {
  id: identityId.parse("0a000000-0000-4000-8000-000000000001"),
  email: "ada@acme.test",
  name: "Ada",
  role: undefined,
  verified: true,
  session: {
    id: kratosSessionId.parse("0b000000-0000-4000-8000-000000000001"),
    authenticatedAt: new Date(0),
    expiresAt: new Date(1),
    aal: "aal1",
    methods: ["password"],
  },
};
const unverified = { ...ada, verified: false };
const gil = { ...ada, id: identityId.parse("0a000000-0000-4000-8000-000000000009") };
const otherSession = {
  ...ada,
  session: { ...ada.session, id: kratosSessionId.parse("0b000000-0000-4000-8000-000000000009") },
};

const home: Admission = {
  may: "enter",
  entry: { id: tenantId.parse("0c000000-0000-4000-8000-000000000001"), slug: "default", role: "member" },
};
const elsewhere: Admission = { ...home, entry: { ...home.entry, slug: "globex" } };
const nowhere: Admission = { may: "not", because: "unknown" };

const portal = {
  id: "portal",
  name: "Portal",
  logoUri: undefined,
  policyUri: undefined,
  tosUri: undefined,
  firstParty: false,
  tenant: undefined,
};

function request(prompt = "", changes: Partial<ConsentRequest> = {}): ConsentRequest {
  return {
    challenge: "challenge",
    url: new URL(`http://localhost:3102/oauth2/auth?prompt=${prompt}`),
    subject: ada.id,
    client: portal,
    scopes: ["openid", "email"],
    audience: [],
    context: { tenant: "default", ksid: ada.session.id },
    ...changes,
  };
}
const athena = request("", { client: { ...portal, firstParty: true } });
const allowed = ["openid", "email", "profile"];

const short = (answer: ConsentAnswer) => (answer.do === "reject" ? `reject ${answer.rejection.error}` : answer.do);

const cases: [string, Parameters<typeof decideConsent>, string][] = [
  ["a first party", [athena, ada, home, []], "accept"],
  ["a third party, never asked", [request(), ada, home, []], "show"],
  ["a third party, allowed before", [request(), ada, home, allowed], "accept"],
  ["a third party that wants more than before", [request(), ada, home, ["openid"]], "show"],
  ["prompt=consent asks again", [request("consent"), ada, home, allowed], "show"],
  ["never asked, prompt=none", [request("none"), ada, home, []], "reject consent_required"],
  ["allowed before, prompt=none", [request("none"), ada, home, allowed], "accept"],

  ["signed out meanwhile", [athena, "nobody", home, []], "begin-again"],
  ["a second factor due meanwhile", [athena, "second-factor-due", home, []], "begin-again"],
  ["signed in anew meanwhile", [athena, otherSession, home, []], "begin-again"],
  ["signed out meanwhile, prompt=none", [request("none"), "nobody", home, allowed], "reject login_required"],
  ["another person's challenge", [athena, gil, home, []], "reject access_denied"],
  [
    "nobody, a login that Hera did not accept",
    [{ ...athena, context: undefined }, "nobody", home, []],
    "reject access_denied",
  ],
  ["a login that Hera did not accept", [{ ...athena, context: undefined }, ada, home, []], "reject access_denied"],

  ["no such tenant any more", [athena, ada, nowhere, []], "reject access_denied"],
  ["another tenant than the login was for", [athena, ada, elsewhere, []], "reject access_denied"],

  ["an address not verified", [request(), unverified, home, allowed], "verify-first"],
  ["not verified, at a first party", [athena, unverified, home, []], "verify-first"],
  ["not verified, prompt=none", [request("none"), unverified, home, allowed], "reject interaction_required"],
];

describe("decideConsent", () => {
  it.each(cases)("%s", (_, values, expected) => {
    expect(short(decideConsent(...values))).toBe(expected);
  });
});
