import { isBackAt, startCodeFlow } from "@olympus/bench/code-flow";
import { findForm, hasField } from "@olympus/bench/forms";
import { submitSignIn } from "@olympus/bench/hera-login";
import type { Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { sessionsEnd } from "../support/expire";
import { signInAtHera } from "../support/http";
import { ciam, portalClient } from "../support/instance";
import { expect, test } from "../support/test";

const open = async (http: HttpBrowser, path: string) => http.follow(await http.get(`${ciam.heraUrl}${path}`));

async function send(http: HttpBrowser, page: Answer, control: string, fields: Readonly<Record<string, string>>) {
  const form = findForm(page.body, control);
  return http.follow(await http.post(new URL(form.action, page.url), { ...form.fields, ...fields }));
}

const pages = [
  "/",
  "/apps",
  "/sessions",
  "/settings",
  "/settings/profile",
  "/settings/email",
  "/settings/password",
  "/settings/authenticator",
  "/settings/backup-codes",
  "/settings/passkeys",
];

test("hard case 83: wherever a session that ended elsewhere is used, one signs in and is back at that page", async ({
  http,
  customer,
}) => {
  test.slow();
  await signInAtHera(http, ciam, customer);
  for (const path of pages) {
    await sessionsEnd(ciam, customer);
    const page = await open(http, path);
    expect(hasField(page.body, "password"), `${path} asks to sign in`).toBe(true);
    expect(page.body, path).not.toContain(customer.name);
    const arrived = await submitSignIn(http, page, customer);
    expect(arrived.url.pathname, path).toBe(path);
  }
});

const forms = [
  { path: "/settings/profile", control: "traits.name", fields: { method: "profile", "traits.name": "Never Saved" } },
  {
    path: "/settings/email",
    control: "traits.email",
    fields: { method: "profile", "traits.email": "never@acme.test" },
  },
  { path: "/settings/password", control: "password", fields: { method: "password", password: "never to be saved 42" } },
  { path: "/sessions", control: "end", fields: { end: "everywhere" } },
];

test("hard case 83: a form of a session that ended elsewhere changes nothing, and one is back at its page after signing in", async ({
  http,
  customer,
}) => {
  test.slow();
  await signInAtHera(http, ciam, customer);
  for (const { path, control, fields } of forms) {
    const page = await open(http, path);
    await sessionsEnd(ciam, customer);
    const asked = await send(http, page, control, fields);
    expect(hasField(asked.body, "password"), `${path} asks to sign in`).toBe(true);
    const arrived = await submitSignIn(http, asked, customer);
    expect(arrived.url.pathname, path).toBe(path);
    expect(arrived.body, path).not.toMatch(/Never Saved|never@acme\.test/);
  }
  const home = await open(http, "/");
  await sessionsEnd(ciam, customer);
  expect((await send(http, home, "answer", { answer: "sign-out" })).body).toContain("You are signed out");
});

for (const [how, path] of [
  ["the screen is sent", "answer"],
  ["the screen is reloaded", undefined],
] as const) {
  test(`hard case 83: a session that ended while an app waited for a consent: ${how}, one signs in and arrives at the app`, async ({
    http,
    customer,
  }) => {
    const back = isBackAt(portalClient);
    const form = await http.follow(await http.get(startCodeFlow(portalClient).address), back);
    const consent = await submitSignIn(http, form, customer, back);
    await sessionsEnd(ciam, customer);
    const { action, fields } = findForm(consent.body, "answer");
    const answer =
      path === undefined
        ? await http.get(consent.url)
        : await http.post(new URL(action, consent.url), { ...fields, answer: "allow" });
    const asked = await http.follow(answer, back);
    expect(hasField(asked.body, "password"), "asks to sign in").toBe(true);
    const again = await submitSignIn(http, asked, customer, back);
    const question = findForm(again.body, "answer");
    const arrived = await http.follow(
      await http.post(new URL(question.action, again.url), { ...question.fields, answer: "allow" }),
      back,
    );
    expect(arrived.location?.searchParams.get("code")).toBeTruthy();
  });
}
