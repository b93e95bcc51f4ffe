import { findForm, hasField } from "@olympus/bench/forms";
import { submitSignIn } from "@olympus/bench/hera-login";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { signInAtHera, whoami } from "../support/http";
import { ciam, iam } from "../support/instance";
import { mailTo } from "../support/mail";
import { findIdentity } from "../support/people";
import { expect, test } from "../support/test";

const ours = new Set([ciam, iam].map(({ heraUrl }) => new URL(heraUrl).host));

const hostile = [
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "javascript:alert(1)",
  `${ciam.heraUrl}@evil.example/`,
  "http://good@evil.example/",
  "https:%2f%2fevil.example",
  "%252f%252fevil.example",
  `${ciam.heraUrl}.evil.example/`,
  "data:text/html,hello",
  `https://evil.example/${"a".repeat(8000)}`,
];

test("hard case 9: a hostile return_to never becomes the way out of a sign-in", async ({ http, customer }) => {
  for (const return_to of hostile) {
    const browser = new HttpBrowser();
    const query = new URLSearchParams({ return_to });
    const outside = (next: URL) => !ours.has(next.host);
    const page = await browser.follow(await browser.get(`${ciam.heraUrl}/login?${query}`), outside);
    expect(page.location, return_to).toBeUndefined();
    expect(page.status, return_to).toBeLessThan(500);
    if (hasField(page.body, "password")) {
      const arrived = await submitSignIn(browser, page, customer, outside);
      expect(arrived.location, return_to).toBeUndefined();
    }
    browser.close();
    const another = new HttpBrowser();
    const forwarded = await another.get(`${ciam.heraUrl}/self-service/login/browser?${query}`);
    const form = await another.follow(forwarded, outside);
    expect(form.location, `${return_to} at the forwarder`).toBeUndefined();
    expect(hasField(form.body, "password"), `${return_to} at the forwarder is no dead end`).toBe(true);
    another.close();
  }
  await signInAtHera(http, ciam, customer);
  for (const return_to of hostile) {
    const query = new URLSearchParams({ return_to });
    const page = await http.follow(await http.get(`${ciam.heraUrl}/login?${query}`), (next) => !ours.has(next.host));
    expect(page.location, `${return_to} while signed in`).toBeUndefined();
  }
});

test("hard case 4: a sign-in without the CSRF token, or with another browser's, is refused with words", async ({
  http,
  customer,
}) => {
  const elsewhere = new HttpBrowser();
  const foreign = findForm((await elsewhere.follow(await elsewhere.get(`${ciam.heraUrl}/login`))).body, "password");
  for (const csrf_token of ["", "invented", foreign.fields.csrf_token ?? ""]) {
    const page = await http.follow(await http.get(`${ciam.heraUrl}/login`));
    const form = findForm(page.body, "password");
    const fields = {
      ...form.fields,
      csrf_token,
      identifier: customer.email,
      password: customer.password,
      method: "password",
    };
    const answer = await http.follow(await http.post(new URL(form.action, page.url), fields));
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).toContain("</h1>");
    expect((await whoami(http, ciam)).status).toBe(401);
  }
  elsewhere.close();
});

test("hard case 2: a flow of another browser starts anew and shows nothing of it", async ({ http, customer }) => {
  const page = await http.follow(await http.get(`${ciam.heraUrl}/login`));
  const form = findForm(page.body, "password");
  const wrong = { ...form.fields, identifier: customer.email, password: "not it", method: "password" };
  const failed = await http.follow(await http.post(new URL(form.action, page.url), wrong));
  expect(failed.body).toContain(customer.email);
  const other = new HttpBrowser();
  const seen = await other.follow(await other.get(failed.url));
  expect(hasField(seen.body, "password"), "a fresh sign-in form").toBe(true);
  expect(seen.url.search).not.toBe(failed.url.search);
  expect(seen.body).not.toContain(customer.email);
  other.close();
});

test("hard case 35: the server's tenant_id wins over the form's and the address'", async ({
  http,
  admin,
  newcomer,
}) => {
  const evil = "11111111-1111-4111-8111-111111111111";
  const start = await http.get(`${ciam.heraUrl}/self-service/registration/browser?tenant_id=${evil}&tenant=${evil}`);
  const page = await http.follow(start);
  const form = findForm(page.body, "password");
  const fields = {
    ...form.fields,
    "traits.email": newcomer.email,
    "traits.name": newcomer.name,
    "traits.tenant_id": evil,
    "transient_payload.tenant_id": evil,
    password: newcomer.password,
    method: "password",
  };
  await http.follow(await http.post(new URL(form.action, page.url), fields));
  const identity = await findIdentity(admin, ciam.kratosAdminUrl, newcomer.email);
  expect(identity?.traits).toMatchObject({ email: newcomer.email, tenant_id: ciam.defaultTenantId });
});

test("hard case 35: a role in the sign-up form is refused or dropped", async ({ http, admin, newcomer }) => {
  const page = await http.follow(await http.get(`${ciam.heraUrl}/self-service/registration/browser`));
  const form = findForm(page.body, "password");
  const fields = {
    ...form.fields,
    "traits.email": newcomer.email,
    "traits.iam_admin_role": "owner",
    password: newcomer.password,
    method: "password",
  };
  await http.follow(await http.post(new URL(form.action, page.url), fields));
  const identity = await findIdentity(admin, ciam.kratosAdminUrl, newcomer.email);
  expect(identity?.traits ?? {}).not.toHaveProperty("iam_admin_role");
});

test("hard case 36: settings cannot change the tenant, as a form, as JSON or twice", async ({
  http,
  admin,
  customer,
}) => {
  const evil = "11111111-1111-4111-8111-111111111111";
  await signInAtHera(http, ciam, customer);
  const page = await http.follow(await http.get(`${ciam.heraUrl}/settings/profile`));
  const form = findForm(page.body, "traits.email");
  const action = new URL(form.action, page.url);
  const traits = { email: customer.email, name: "Changed Name", tenant_id: evil };
  const csrf = { csrf_token: form.fields.csrf_token ?? "", method: "profile" };
  const flat = { "traits.email": customer.email, "traits.name": "Changed Name", "traits.tenant_id": evil };

  await http.follow(await http.post(action, { ...form.fields, ...csrf, ...flat }));
  const twice = `${new URLSearchParams({ ...form.fields, ...csrf, ...flat })}&traits.tenant_id=${evil}`;
  await http.send("POST", action, { headers: { "content-type": "application/x-www-form-urlencoded" } }, twice);
  await http.json("POST", action, { ...csrf, traits }, { headers: { accept: "application/json" } });
  await http.json(
    "POST",
    action,
    { ...csrf, traits: { ...traits, tenant_id: [evil] } },
    { headers: { accept: "application/json" } },
  );

  const identity = await findIdentity(admin, ciam.kratosAdminUrl, customer.email);
  expect(identity?.traits).toMatchObject({ tenant_id: ciam.defaultTenantId });
});

test("settings change what belongs to the person", async ({ http, admin, customer }) => {
  await signInAtHera(http, ciam, customer);
  const page = await http.follow(await http.get(`${ciam.heraUrl}/settings/profile`));
  const form = findForm(page.body, "traits.email");
  const fields = { ...form.fields, "traits.email": customer.email, "traits.name": "Changed Name", method: "profile" };
  await http.follow(await http.post(new URL(form.action, page.url), fields));
  const identity = await findIdentity(admin, ciam.kratosAdminUrl, customer.email);
  expect(identity?.traits).toMatchObject({ name: "Changed Name", tenant_id: ciam.defaultTenantId });
});

test("hard case 56: an employee's settings cannot raise the own role", async ({ http, admin, support }) => {
  await signInAtHera(http, iam, support);
  const page = await http.follow(await http.get(`${iam.heraUrl}/settings/profile`));
  const form = findForm(page.body, "traits.email");
  const fields = {
    ...form.fields,
    "traits.email": support.email,
    "traits.name": support.name,
    "traits.iam_admin_role": "owner",
    method: "profile",
  };
  await http.follow(await http.post(new URL(form.action, page.url), fields));
  const identity = await findIdentity(admin, iam.kratosAdminUrl, support.email);
  expect(identity?.traits).toMatchObject({ iam_admin_role: "support" });
});

test("employees cannot sign up: the page says so and the API refuses", async ({ http, admin, newcomer }) => {
  const page = await http.follow(await http.get(`${iam.heraUrl}/registration`));
  expect(page.body).toContain("Accounts are by invitation");
  const started = await http.get(`${iam.heraUrl}/self-service/registration/browser`);
  const ended = await http.follow(started);
  expect(hasField(ended.body, "traits.email")).toBe(false);
  const posted = await http.json("POST", `${iam.heraUrl}/self-service/registration`, {
    method: "password",
    traits: { email: newcomer.email },
  });
  expect(posted.status).toBeGreaterThanOrEqual(400);
  expect(await findIdentity(admin, iam.kratosAdminUrl, newcomer.email)).toBeUndefined();
});

test("hard case 7: mail links carry the configured host, whatever the request says", async ({ http, customer }) => {
  const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "host=evil.example" };
  const start = await http.get(`${ciam.heraUrl}/self-service/recovery/browser`, { headers });
  expect(start.location?.host).toBe(new URL(ciam.heraUrl).host);
  const page = await http.follow(start);
  const form = findForm(page.body, "email");
  const fields = { ...form.fields, email: customer.email, method: "code" };
  await http.follow(await http.post(new URL(form.action, page.url), fields, { headers }));
  const mail = await mailTo(customer.email);
  expect(mail.text).not.toContain("evil.example");
  expect(mail.links.map((link) => new URL(link).host)).toEqual(mail.links.map(() => new URL(ciam.heraUrl).host));
});

test("hard case 1: a wrong password and an unknown address get the same answer", async ({ http, customer }) => {
  const errorFor = async (email: string) => {
    const page = await http.follow(await http.get(`${ciam.heraUrl}/login`));
    const answer = await submitSignIn(http, page, { email, password: "not the password" });
    expect(answer.status).toBe(200);
    return /role="alert"[^>]*>([\s\S]*?)<\/div>/.exec(answer.body)?.[1];
  };
  const wrong = await errorFor(customer.email);
  expect(wrong).toBeTruthy();
  expect(await errorFor(`nobody-${customer.email}`)).toBe(wrong);
});
