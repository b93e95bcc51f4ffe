import type { HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer } from "@olympus/bench/people";
import { ciam, iam } from "../support/instance";
import { forgetMailsTo } from "../support/mail";
import { createEmployee, removePerson } from "../support/people";
import { test as base } from "../support/test";

// The looks are taken side by side, so each has people of its own. Whoever looks at a picture should see somebody they could know.
const casts = new Map([
  ["desktop-light", { newcomer: "Nadia Brandt", customer: "Tomas Rivera", owner: "Ingrid Solberg" }],
  ["desktop-dark", { newcomer: "Amara Okafor", customer: "Julia Moreau", owner: "Henrik Dahl" }],
  ["phone-light", { newcomer: "Yuki Tanaka", customer: "Leo Santos", owner: "Maria Keller" }],
  ["phone-dark", { newcomer: "Elena Petrova", customer: "Samir Haddad", owner: "Grace Walsh" }],
]);

const domains = { newcomer: "example.com", customer: "example.com", owner: "olympus.test" } as const;
type Part = keyof typeof domains;

const personCalled = (name: string, part: Part) => ({
  name,
  email: `${name.toLowerCase().replace(" ", ".")}@${domains[part]}`,
});

function playedBy(look: string, part: Part) {
  const cast = casts.get(look);
  if (cast === undefined) throw new Error(`Nobody plays in ${look}`);
  return personCalled(cast[part], part);
}

/** Before the first picture and after the last nobody of the cast is known. In between they stay, so that the audit knows their names. */
export async function forgetCast(admin: HttpBrowser): Promise<void> {
  for (const cast of casts.values()) {
    for (const part of ["newcomer", "customer", "owner"] as const) {
      const { email } = personCalled(cast[part], part);
      await removePerson(admin, part === "owner" ? iam : ciam, email);
      await forgetMailsTo(email);
    }
  }
}

/** The tests' people under names that may stand in a picture. */
export const test = base.extend({
  newcomer: async ({ newcomer }, use, { project }) => {
    await use({ ...newcomer, ...playedBy(project.name, "newcomer") });
  },
  customer: async ({ admin }, use, { project }) => {
    const who = playedBy(project.name, "customer");
    await removePerson(admin, ciam, who.email);
    await use(await createCustomer(admin, ciam, who));
  },
  owner: async ({ admin }, use, { project }) => {
    await use(await createEmployee(admin, "owner", playedBy(project.name, "owner")));
  },
});
