import { findForm } from "@olympus/bench/forms";
import type { HttpBrowser } from "@olympus/bench/http-browser";
import { deletePerson } from "@olympus/bench/people";
import { signInAtHera } from "../support/http";
import { ciam } from "../support/instance";
import { findIdentity } from "../support/people";
import { expect, test } from "../support/test";

async function openSignUp(http: HttpBrowser, person: { name: string; password: string }) {
  const page = await http.follow(await http.get(`${ciam.heraUrl}/self-service/registration/browser`));
  const form = findForm(page.body, "password");
  const fields = { ...form.fields, "traits.name": person.name, password: person.password, method: "password" };
  return { action: new URL(form.action, page.url), fields };
}

test("hard case 44: other cases and spaces of an address are the same account", async ({
  http,
  admin,
  customer,
  newcomer,
}) => {
  for (const email of [customer.email.toUpperCase(), ` ${customer.email} `]) {
    const { action, fields } = await openSignUp(http, newcomer);
    await http.follow(await http.post(action, { ...fields, "traits.email": email }));
    const { body } = await admin.get(
      `${ciam.kratosAdminUrl}/admin/identities?${new URLSearchParams({ credentials_identifier: email })}`,
    );
    const ids = (JSON.parse(body) as { id: string }[]).map(({ id }) => id);
    expect(
      ids.filter((id) => id !== customer.id),
      JSON.stringify(email),
    ).toEqual([]);
  }
  const arrived = await signInAtHera(http, ciam, { ...customer, email: customer.email.toUpperCase() });
  expect(arrived.body).toContain("You are signed in");
});

test("hard case 77: an address with invisible or control characters makes no second account", async ({
  http,
  admin,
  customer,
  newcomer,
}) => {
  const [local = "", domain = ""] = customer.email.split("@");
  for (const disguise of ["\u200b", "\u00ad", "\u202e", "\ufeff", "\u0000"]) {
    const email = `${local}${disguise}@${domain}`;
    const { action, fields } = await openSignUp(http, newcomer);
    const answer = await http.follow(await http.post(action, { ...fields, "traits.email": email }));
    expect(answer.status, JSON.stringify(disguise)).toBeLessThan(500);
    const identity = await findIdentity(admin, ciam.kratosAdminUrl, email);
    if (identity && identity.id !== customer.id) await deletePerson(admin, ciam, { ...newcomer, id: identity.id });
    expect(identity?.id ?? customer.id, JSON.stringify(disguise)).toBe(customer.id);
  }
});

test("hard case 11: a sign-up sent twice at once makes one account", async ({ http, admin, newcomer }) => {
  const { action, fields } = await openSignUp(http, newcomer);
  const post = () => http.post(action, { ...fields, "traits.email": newcomer.email });
  const answers = await Promise.all([post(), post()]);
  for (const { status } of answers) expect(status).toBeLessThan(500);
  const { body } = await admin.get(`${ciam.kratosAdminUrl}/admin/identities?credentials_identifier=${newcomer.email}`);
  expect(JSON.parse(body) as unknown[]).toHaveLength(1);
});
