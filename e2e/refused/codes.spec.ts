import { findForm, hasField } from "@olympus/bench/forms";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { whoami } from "../support/http";
import { ciam } from "../support/instance";
import { mailTo, otherThan } from "../support/mail";
import { expect, test } from "../support/test";

async function askForRecovery(http: HttpBrowser, email: string): Promise<Answer> {
  const page = await http.follow(await http.get(`${ciam.heraUrl}/recovery`));
  const form = findForm(page.body, "email");
  return http.follow(await http.post(new URL(form.action, page.url), { ...form.fields, email, method: "code" }));
}

async function enterCode(http: HttpBrowser, page: Answer, code: string): Promise<Answer> {
  const form = findForm(page.body, "code");
  return http.follow(await http.post(new URL(form.action, page.url), { ...form.fields, code, method: "code" }));
}

const isSignedIn = async (http: HttpBrowser) => (await whoami(http, ciam)).status === 200;

test("hard case 6: after six wrong codes the right one does not work any more", async ({ http, customer }) => {
  let page = await askForRecovery(http, customer.email);
  const { code } = await mailTo(customer.email);
  const wrong = otherThan(code);
  for (let guess = 0; guess < 6 && hasField(page.body, "code"); guess += 1) page = await enterCode(http, page, wrong);
  if (hasField(page.body, "code")) page = await enterCode(http, page, code);
  expect(page.status).toBeLessThan(500);
  expect(await isSignedIn(http)).toBe(false);
});

test("hard case 6: a used code, and another person's, are refused", async ({ http, customer }) => {
  const asked = await askForRecovery(http, customer.email);
  const { code } = await mailTo(customer.email);
  await enterCode(http, asked, code);
  expect(await isSignedIn(http), "the first use works").toBe(true);

  const again = new HttpBrowser();
  await enterCode(again, await askForRecovery(again, customer.email), code);
  expect(await isSignedIn(again), "the used code in another flow").toBe(false);
  again.close();
});

async function askForCode(http: HttpBrowser, email: string): Promise<Answer> {
  const page = await http.follow(await http.get(`${ciam.heraUrl}/login`));
  const form = findForm(page.body, "identifier");
  return http.follow(
    await http.post(new URL(form.action, page.url), { ...form.fields, identifier: email, method: "code" }),
  );
}

async function sendAgain(http: HttpBrowser, page: Answer): Promise<Answer> {
  const form = findForm(page.body, "resend");
  return http.follow(
    await http.post(new URL(form.action, page.url), { ...form.fields, resend: "code", method: "code" }),
  );
}

test("hard case 6: a sign-in code counts down, is spent after six tries, and the next one works", async ({
  http,
  customer,
}) => {
  let page = await askForCode(http, customer.email);
  const { code } = await mailTo(customer.email);
  for (const left of [
    "You can try 4 more times.",
    "You can try 3 more times.",
    "You can try 2 more times.",
    "You can try once more.",
    "That was the last try",
  ]) {
    page = await enterCode(http, page, otherThan(code));
    expect(page.body).toContain(left);
  }
  page = await enterCode(http, page, code);
  expect(await isSignedIn(http), "the right code comes too late").toBe(false);
  page = await sendAgain(http, page);
  const next = (await mailTo(customer.email, 2)).code;
  await enterCode(http, page, next);
  expect(await isSignedIn(http)).toBe(true);
});

test("hard case 6: a code is over once the next one was sent, and works for nobody else", async ({
  http,
  customer,
}) => {
  let page = await askForCode(http, customer.email);
  const first = (await mailTo(customer.email)).code;
  page = await sendAgain(http, page);
  const second = (await mailTo(customer.email, 2)).code;
  if (first !== second) {
    page = await enterCode(http, page, first);
    expect(await isSignedIn(http), "the older code").toBe(false);
  }
  const other = new HttpBrowser();
  await enterCode(other, await askForCode(other, customer.email), second);
  expect(await isSignedIn(other), "the code of another browser").toBe(false);
  other.close();
  await enterCode(http, page, second);
  expect(await isSignedIn(http)).toBe(true);
});

test("hard case 78: one sign-in code sent ten times at once gives one session", async ({ http, admin, customer }) => {
  const page = await askForCode(http, customer.email);
  const form = findForm(page.body, "code");
  const { code } = await mailTo(customer.email);
  const action = new URL(form.action, page.url);
  await Promise.all(Array.from({ length: 10 }, () => http.post(action, { ...form.fields, code, method: "code" })));
  const { body } = await admin.get(`${ciam.kratosAdminUrl}/admin/identities/${customer.id}/sessions?active=true`);
  expect(JSON.parse(body) as unknown[]).toHaveLength(1);
});

test("hard case 78: one recovery code sent ten times at once gives one session", async ({ http, admin, customer }) => {
  const page = await askForRecovery(http, customer.email);
  const form = findForm(page.body, "code");
  const { code } = await mailTo(customer.email);
  const action = new URL(form.action, page.url);
  await Promise.all(Array.from({ length: 10 }, () => http.post(action, { ...form.fields, code, method: "code" })));
  const { body } = await admin.get(`${ciam.kratosAdminUrl}/admin/identities/${customer.id}/sessions?active=true`);
  expect(JSON.parse(body) as unknown[]).toHaveLength(1);
});

test("an unknown address gets the same recovery page as a known one", async ({ http, customer }) => {
  const known = await askForRecovery(http, customer.email);
  const other = new HttpBrowser();
  const unknown = await askForRecovery(other, `nobody-${customer.email}`);
  expect(unknown.status).toBe(known.status);
  expect(hasField(unknown.body, "code")).toBe(hasField(known.body, "code"));
  other.close();
});
