import { randomBytes } from "node:crypto";
import { findForm } from "@olympus/bench/forms";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson } from "@olympus/bench/people";
import { ciam } from "../support/instance";
import { findIdentity } from "../support/people";
import { quantile, shareLonger } from "../support/ranks";
import { expect, test } from "../support/test";

// One after the other, in one file: what runs beside would be measured as well.
test.describe.configure({ mode: "serial" });

const tries = 12;
// A noisy machine moves medians by a tenth. Without the same work, or the wait for it, they lie many times apart.
const closeTo = 0.3;
// Twelve against twelve of the same kind lie within 0.2 and 0.8 in 99 of 100 runs.
const furthestShare = 0.9;

type Form = {
  readonly path: string;
  readonly field: string;
  readonly fields: (address: string) => Record<string, string>;
};

const forms: Readonly<Record<string, Form>> = {
  "a wrong password": {
    path: "/login",
    field: "identifier",
    fields: (identifier) => ({ method: "password", identifier, password: "not the password" }),
  },
  "a code to sign in with": {
    path: "/login",
    field: "identifier",
    fields: (identifier) => ({ method: "code", identifier }),
  },
  recovery: { path: "/recovery", field: "email", fields: (email) => ({ method: "code", email }) },
  "a sign-up": {
    path: "/registration",
    field: "traits.email",
    fields: (email) => ({
      method: "password",
      "traits.email": email,
      "traits.name": "Nadia",
      password: "of nobody 4711",
    }),
  },
};

/** How long the answer to this form takes, its page not counted. */
async function timeOf({ path, field, fields }: Form, address: string): Promise<number> {
  const http = new HttpBrowser();
  const page = await http.follow(await http.get(`${ciam.heraUrl}${path}`));
  const form = findForm(page.body, field);
  const begun = performance.now();
  const answer = await http.post(new URL(form.action, page.url), { ...form.fields, ...fields(address) });
  const took = performance.now() - begun;
  http.close();
  expect(answer.status).toBe(303);
  return took;
}

const stranger = () => `nobody.${randomBytes(5).toString("hex")}@newcomers.test`;

for (const [what, form] of Object.entries(forms)) {
  test(`hard case 1: ${what} takes as long for an address without an account`, async ({ admin }) => {
    test.setTimeout(300_000);
    const known: number[] = [];
    const unknown: number[] = [];
    // Whatever happens to the machine meanwhile happens to both.
    for (let round = 0; round < tries; round += 1) {
      const customer = await createCustomer(admin, ciam);
      known.push(await timeOf(form, customer.email));
      const email = stranger();
      unknown.push(await timeOf(form, email));
      const signedUp = await findIdentity(admin, ciam.kratosAdminUrl, email);
      for (const { id } of signedUp ? [customer, signedUp] : [customer])
        await deletePerson(admin, ciam, { ...customer, id });
    }
    const told = `known ${known.map(Math.round).join(" ")}, unknown ${unknown.map(Math.round).join(" ")} ms`;
    // The quick quarter as well: Kratos waits at random for an unknown address, often not at all.
    for (const share of [0.25, 0.5]) {
      const [a, b] = [quantile(known, share), quantile(unknown, share)];
      expect(Math.abs(a - b) / Math.min(a, b), told).toBeLessThan(closeTo);
    }
    const share = shareLonger(known, unknown);
    expect(Math.max(share, 1 - share), told).toBeLessThan(furthestShare);
  });
}
