import { findForm } from "@olympus/bench/forms";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { signInAtHera } from "../support/http";
import { ciam } from "../support/instance";
import { mailsTo, mailTo } from "../support/mail";
import { findIdentity } from "../support/people";
import { expect, test } from "../support/test";

type Fields = Readonly<Record<string, string>>;

/** Sends the form of this page twice in the same moment, as a double click without scripts does, and goes where the last one leads. */
async function sendTwice(http: HttpBrowser, page: Answer, control: string, fields: Fields): Promise<Answer> {
  const form = findForm(page.body, control);
  const post = () => http.post(new URL(form.action, page.url), { ...form.fields, ...fields });
  const [first, second] = await Promise.all([post(), post()]);
  for (const { status } of [first, second]) expect(status).toBeLessThan(500);
  return http.follow(second);
}

const open = async (http: HttpBrowser, path: string) => http.follow(await http.get(`${ciam.heraUrl}${path}`));

async function sessionsOf(admin: HttpBrowser, id: string): Promise<unknown[]> {
  const { body } = await admin.get(`${ciam.kratosAdminUrl}/admin/identities/${id}/sessions?active=true`);
  return JSON.parse(body) as unknown[];
}

test("hard case 11: a sign-in sent twice at once is one session", async ({ http, admin, customer }) => {
  const fields = { identifier: customer.email, password: customer.password, method: "password" };
  const page = await sendTwice(http, await open(http, "/login"), "password", fields);
  expect(page.body).toContain("You are signed in");
  expect(await sessionsOf(admin, customer.id)).toHaveLength(1);
});

test("hard case 11: a code wanted twice at once is one mail, and entered twice at once one session", async ({
  http,
  admin,
  customer,
}) => {
  const wanted = { identifier: customer.email, method: "code" };
  const step = await sendTwice(http, await open(http, "/login"), "identifier", wanted);
  const { code } = await mailTo(customer.email);
  await sendTwice(http, step, "code", { code, method: "code" });
  expect(await sessionsOf(admin, customer.id)).toHaveLength(1);
  expect(await mailsTo(customer.email)).toHaveLength(1);
});

test("hard case 11: a recovery and a new password sent twice at once are one mail, one session and one change", async ({
  http,
  admin,
  customer,
}) => {
  const step = await sendTwice(http, await open(http, "/recovery"), "email", { email: customer.email, method: "code" });
  const { code } = await mailTo(customer.email);
  const choose = await sendTwice(http, step, "code", { code, method: "code" });
  const changed = `second-${customer.password}`;
  await sendTwice(http, choose, "password", { password: changed, method: "password" });
  expect(await sessionsOf(admin, customer.id)).toHaveLength(1);
  expect(await mailsTo(customer.email)).toHaveLength(1);
  const elsewhere = new HttpBrowser();
  expect((await signInAtHera(elsewhere, ciam, { ...customer, password: changed })).body).toContain("You are signed in");
  elsewhere.close();
});

test("hard case 11: a sign-up confirmed twice at once is one account with one session", async ({
  http,
  admin,
  newcomer,
}) => {
  const fields = {
    "traits.email": newcomer.email,
    "traits.name": newcomer.name,
    password: newcomer.password,
    method: "password",
  };
  const step = await sendTwice(http, await open(http, "/registration"), "password", fields);
  const { code } = await mailTo(newcomer.email);
  const confirmed = await sendTwice(http, step, "code", { code, method: "code" });
  expect(confirmed.body).toContain("Your address is confirmed");
  const made = await findIdentity(admin, ciam.kratosAdminUrl, newcomer.email);
  expect(await sessionsOf(admin, made?.id ?? "")).toHaveLength(1);
  expect(await mailsTo(newcomer.email)).toHaveLength(1);
});

test("hard case 11: settings, sessions and sign-out sent twice at once are done once, without a complaint", async ({
  http,
  customer,
}) => {
  await signInAtHera(http, ciam, customer);
  const profile = { "traits.email": customer.email, "traits.name": "Casey, renamed", method: "profile" };
  const saved = await sendTwice(http, await open(http, "/settings/profile"), "traits.name", profile);
  expect(saved.body).toContain("Your changes are saved.");
  const ended = await sendTwice(http, await open(http, "/sessions"), "end", { end: "everywhere" });
  expect(ended.body).toMatch(/You are signed out|Sign in to/);
  await signInAtHera(http, ciam, customer);
  const moved = { "traits.email": `moved.${customer.email}`, "traits.name": "Casey, renamed", method: "profile" };
  await sendTwice(http, await open(http, "/settings/email"), "traits.email", moved);
  await mailTo(`moved.${customer.email}`);
  expect(await mailsTo(`moved.${customer.email}`)).toHaveLength(1);
  const out = await sendTwice(http, await open(http, "/"), "answer", { answer: "sign-out" });
  expect(out.body).toContain("You are signed out");
});
