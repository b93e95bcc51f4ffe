import type { HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer } from "@olympus/bench/people";
import type { HalfName } from "@olympus/domain/half";
import type { Names } from "../states/cast";
import { ciam, iam } from "../support/instance";
import { forgetMailsTo } from "../support/mail";
import { createEmployee, removePerson } from "../support/people";
import { test as base } from "../support/test";

/** Whoever looks at a picture should see somebody they could know. Each picture has these people to itself. */
export const names = {
  newcomer: { name: "Nadia Brandt", email: "nadia.brandt@example.com" },
  customer: { name: "Tomas Rivera", email: "tomas.rivera@example.com" },
  employee: { name: "Ingrid Solberg", email: "ingrid.solberg@olympus.test" },
} as const satisfies Names;

/** Nobody of this half's cast is known, and no mail of theirs is left. */
export async function forgetCast(admin: HttpBrowser, half: HalfName): Promise<void> {
  const theirs = half === "iam" ? [names.employee] : [names.newcomer, names.customer];
  for (const { email } of theirs) {
    await removePerson(admin, half === "iam" ? iam : ciam, email);
    await forgetMailsTo(email);
  }
}

/** The tests' people under the names of the cast. */
export const test = base.extend({
  newcomer: async ({ admin, newcomer }, use) => {
    await forgetCast(admin, "ciam");
    await use({ ...newcomer, ...names.newcomer });
    await forgetCast(admin, "ciam");
  },
  customer: async ({ admin }, use) => {
    await forgetCast(admin, "ciam");
    await use(await createCustomer(admin, ciam, names.customer));
    await forgetCast(admin, "ciam");
  },
  owner: async ({ admin }, use) => {
    await forgetCast(admin, "iam");
    await use(await createEmployee(admin, "owner", names.employee));
    await forgetCast(admin, "iam");
  },
});
