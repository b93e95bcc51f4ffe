import { findForm } from "@olympus/bench/forms";
import type { HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson } from "@olympus/bench/people";
import { signInAtHera } from "../support/http";
import { ciam } from "../support/instance";
import { mailsTo, mailTo } from "../support/mail";
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

/** What the same address looks like when it is not quite the same. */
const disguises = (email: string): Record<string, string> => {
  const [local = "", domain = ""] = email.split("@");
  return {
    "in full-width letters": `${wide(local)}@${domain}`,
    "with a Cyrillic letter": `${local.replace("a", "\u0430")}@${domain}`,
    "with a zero width space": `${local}\u200b@${domain}`,
    "with a soft hyphen": `${local}\u00ad@${domain}`,
    "with a mathematical letter": `\u{1d41a}${local}@${domain}`,
    "in other cases": email.toUpperCase(),
    "with a space behind it": `${email} `,
  };
};

const wide = (text: string) =>
  [...text].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join("");

const withEmail = (admin: HttpBrowser, email: string) => findIdentity(admin, ciam.kratosAdminUrl, email);

test("hard cases 44 and 77: an administrator makes no second account for an address in disguise", async ({
  admin,
  customer,
}) => {
  for (const [how, email] of Object.entries(disguises(customer.email))) {
    const answer = await admin.json("POST", `${ciam.kratosAdminUrl}/admin/identities`, {
      schema_id: "customer",
      traits: { email, tenant_id: ciam.defaultTenantId },
    });
    expect([400, 409], how).toContain(answer.status);
  }
});

test("hard cases 44 and 77: no address in disguise signs up, or moves to in the settings", async ({
  http,
  admin,
  customer,
  newcomer,
}) => {
  test.slow();
  for (const [how, email] of Object.entries(disguises(customer.email))) {
    const { action, fields } = await openSignUp(http, newcomer);
    await http.follow(await http.post(action, { ...fields, "traits.email": email }));
    expect((await withEmail(admin, email))?.id ?? customer.id, how).toBe(customer.id);
  }
  const mover = await createCustomer(admin, ciam);
  await signInAtHera(http, ciam, mover);
  for (const [how, email] of Object.entries(disguises(customer.email))) {
    const page = await http.follow(await http.get(`${ciam.heraUrl}/settings/email`));
    const form = findForm(page.body, "traits.email");
    const answer = await http.follow(
      await http.post(new URL(form.action, page.url), { ...form.fields, method: "profile", "traits.email": email }),
    );
    expect(answer.status, how).toBeLessThan(500);
    expect((await withEmail(admin, mover.email))?.id, how).toBe(mover.id);
  }
  await deletePerson(admin, ciam, mover);
});

test("hard case 11: a sign-up sent twice at once makes one account, one mail and one session", async ({
  http,
  admin,
  newcomer,
}) => {
  const { action, fields } = await openSignUp(http, newcomer);
  const post = () => http.post(action, { ...fields, "traits.email": newcomer.email });
  const answers = await Promise.all([post(), post()]);
  for (const { status } of answers) expect(status).toBeLessThan(500);
  const { body } = await admin.get(`${ciam.kratosAdminUrl}/admin/identities?credentials_identifier=${newcomer.email}`);
  const made = JSON.parse(body) as { id: string }[];
  expect(made).toHaveLength(1);
  const { body: sessions } = await admin.get(`${ciam.kratosAdminUrl}/admin/identities/${made[0]?.id}/sessions`);
  expect(JSON.parse(sessions) as unknown[]).toHaveLength(1);
  await mailTo(newcomer.email);
  expect((await mailsTo(newcomer.email)).filter(({ code }) => code !== "")).toHaveLength(1);
});
