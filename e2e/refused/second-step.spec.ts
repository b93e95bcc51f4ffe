import { codeOf, isBackAt, redeem, startCodeFlow } from "@olympus/bench/code-flow";
import { findForm, hasField } from "@olympus/bench/forms";
import { answerConsent, submitSignIn } from "@olympus/bench/hera-login";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import type { Person } from "@olympus/bench/people";
import type { HalfInstance } from "@olympus/stack/instance";
import { decodeJwt } from "jose";
import { authenticatorCode } from "../support/account";
import { signInAtHera, whoami } from "../support/http";
import { athenaClient, ciam, iam, portalClient } from "../support/instance";
import { backupCodeForm, entersCode, makesBackupCodes, setsUpSecondStep } from "../support/second-step";
import { expect, test } from "../support/test";

const nameOf = (half: HalfInstance) => (half === ciam ? "ciam" : "iam");
const sessionName = (half: HalfInstance) => `${nameOf(half)}_session`;

/** A second browser that holds what the first one's session cookie is at this moment, and nothing else of it. */
function thiefOf(http: HttpBrowser, half: HalfInstance): HttpBrowser {
  const thief = new HttpBrowser();
  thief.setCookie(sessionName(half), http.cookie(sessionName(half)) ?? "", new URL(half.heraUrl).hostname);
  return thief;
}

const personal = ["", "apps", "sessions", "settings"];
const concerns = ["profile", "email", "password", "authenticator", "backup-codes", "passkeys"];

const pages = [...personal, ...concerns.map((concern) => `settings/${concern}`), "self-service/settings/browser"];

/** Neither the pages nor the forms of the account, nor Kratos itself, say anything about it; what is asked for is the second step. */
async function seesNothing(thief: HttpBrowser, half: HalfInstance, person: Person): Promise<void> {
  const answers: Answer[] = [];
  for (const path of pages) answers.push(await thief.get(`${half.heraUrl}/${path}`));
  for (const { url, status, location } of answers) {
    expect(location?.searchParams.get("aal"), `${url.pathname} answered ${status}`).toBe("aal2");
  }
  const asked = await thief.follow(answers[0] as Answer);
  expect(hasField(asked.body, "totp_code")).toBe(true);
  const told = await whoami(thief, half);
  expect(told.status).toBe(403);
  for (const { url, body } of [...answers, asked, told]) {
    for (const secret of [person.email, person.name, person.id]) expect(body, url.pathname).not.toContain(secret);
  }
}

async function atSecondStep(http: HttpBrowser, half: HalfInstance, person: Person): Promise<Answer> {
  await signInAtHera(http, half, person);
  const page = await http.follow(await http.get(`${half.heraUrl}/settings/profile`));
  expect(hasField(page.body, "totp_code")).toBe(true);
  return page;
}

for (const half of [ciam, iam]) {
  test.describe(nameOf(half), () => {
    const personOf = (people: { customer: Person; owner: Person }) => (half === ciam ? people.customer : people.owner);

    test("hard case 5: a session taken over before the second step is not raised by it", async ({
      http,
      customer,
      owner,
    }) => {
      const person = personOf({ customer, owner });
      const first = new HttpBrowser();
      await signInAtHera(first, half, person);
      const key = await setsUpSecondStep(first, half);
      first.close();

      const page = await atSecondStep(http, half, person);
      const thief = thiefOf(http, half);
      const opened = await entersCode(http, page, authenticatorCode(key));
      expect(opened.url.pathname).toBe("/settings/profile");
      expect(opened.body).toContain(person.name);
      await seesNothing(thief, half, person);

      const form = findForm(opened.body, "traits.name");
      const changed = await thief.post(new URL(form.action, opened.url), {
        ...form.fields,
        "traits.name": "Mallory",
        method: "profile",
      });
      expect(changed.location?.searchParams.get("aal")).toBe("aal2");
      expect((await http.get(`${half.heraUrl}/settings/profile`)).location).toBeDefined();
      expect((await whoami(http, half)).body).not.toContain("Mallory");
      thief.close();
    });

    test("hard case 5: nor by setting the second step up, nor by the password under its name", async ({
      http,
      customer,
      owner,
    }) => {
      const person = personOf({ customer, owner });
      await signInAtHera(http, half, person);
      const thief = thiefOf(http, half);
      await setsUpSecondStep(http, half);
      expect((await http.get(`${half.heraUrl}/sessions`)).status).toBe(200);
      await seesNothing(thief, half, person);

      const again = await thief.follow(await thief.get(`${half.heraUrl}/self-service/login/browser?refresh=true`));
      const form = findForm(again.body, "password");
      await thief.post(new URL(form.action, again.url), {
        ...form.fields,
        identifier: person.email,
        password: person.password,
        totp_code: "123456",
        method: "password",
      });
      await seesNothing(thief, half, person);
      const mark = http.cookie(`${nameOf(half)}_second_step`) ?? "";
      expect(mark).not.toBe("");
      const other = new HttpBrowser();
      await signInAtHera(other, half, person);
      other.setCookie(`${nameOf(half)}_second_step`, mark, new URL(half.heraUrl).hostname);
      await seesNothing(other, half, person);
      other.close();
      thief.close();
    });
  });
}

test("hard case 5: an app of a customer hears of the first factor alone from such a session, and gets no second", async ({
  http,
  customer,
}) => {
  await signInAtHera(http, ciam, customer);
  const thief = thiefOf(http, ciam);
  await setsUpSecondStep(http, ciam);

  const strong = await thief.follow(await thief.get(startCodeFlow(portalClient, { acr_values: "aal2" }).address));
  expect(hasField(strong.body, "totp_code")).toBe(true);
  for (const [browser, acr, amr] of [
    [thief, "aal1", ["pwd"]],
    [http, "aal2", ["pwd", "otp", "mfa"]],
  ] as const) {
    const flow = startCodeFlow(portalClient);
    let page = await browser.follow(await browser.get(flow.address), isBackAt(portalClient));
    if (hasField(page.body, "answer")) page = await answerConsent(browser, page, "allow", isBackAt(portalClient));
    const tokens = await redeem(browser, portalClient, codeOf(page), flow.verifier);
    const { id_token: idToken } = JSON.parse(tokens.body) as { id_token: string };
    expect(decodeJwt(idToken)).toMatchObject({ acr, amr });
  }
  thief.close();
});

test("hard case 5: the console opens to no employee's session that was taken over before the second step", async ({
  http,
  owner,
}) => {
  await signInAtHera(http, iam, owner);
  const thief = thiefOf(http, iam);
  await setsUpSecondStep(http, iam);
  const page = await thief.follow(await thief.get(startCodeFlow(athenaClient(iam)).address));
  expect(hasField(page.body, "totp_code")).toBe(true);
  thief.close();
});

test("a code of the authenticator app counts once, in whatever browser", async ({ http, customer }) => {
  const first = new HttpBrowser();
  await signInAtHera(first, ciam, customer);
  const key = await setsUpSecondStep(first, ciam);
  first.close();

  const code = authenticatorCode(key);
  const opened = await entersCode(http, await atSecondStep(http, ciam, customer), code);
  expect(opened.url.pathname).toBe("/settings/profile");

  const watcher = new HttpBrowser();
  const refused = await entersCode(watcher, await atSecondStep(watcher, ciam, customer), code);
  expect(refused.status).toBe(409);
  expect(refused.body).toContain("This code was used already");
  await seesNothing(watcher, ciam, customer);

  const again = /href="([^"]*aal=aal2[^"]*)"/.exec(refused.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const next = await watcher.follow(await watcher.get(new URL(again, refused.url)));
  const passed = await entersCode(watcher, next, authenticatorCode(key));
  expect(passed.url.pathname).toBe("/settings/profile");
  watcher.close();
});

test("hard case 78: one code of the authenticator app in two browsers at once opens one of them", async ({
  customer,
}) => {
  const first = new HttpBrowser();
  await signInAtHera(first, ciam, customer);
  const key = await setsUpSecondStep(first, ciam);
  first.close();
  const browsers = [new HttpBrowser(), new HttpBrowser(), new HttpBrowser()];
  const pages = await Promise.all(browsers.map((browser) => atSecondStep(browser, ciam, customer)));
  const code = authenticatorCode(key);
  const answers = await Promise.all(
    browsers.map((browser, at) => entersCode(browser, pages[at] as Answer, code).then(({ status }) => status)),
  );
  expect(answers.sort()).toEqual([200, 409, 409]);
  for (const browser of browsers) browser.close();
});

test("hard case 78: one backup code in three browsers at once opens one of them", async ({ customer }) => {
  const first = new HttpBrowser();
  await signInAtHera(first, ciam, customer);
  await setsUpSecondStep(first, ciam);
  const [backup = ""] = await makesBackupCodes(first, ciam);
  first.close();
  const browsers = [new HttpBrowser(), new HttpBrowser(), new HttpBrowser()];
  const forms = await Promise.all(
    browsers.map(async (browser) => {
      const page = await atSecondStep(browser, ciam, customer);
      const other = /href="(\/login\?[^"]*method=lookup_secret[^"]*)"/.exec(page.body)?.[1]?.replaceAll("&amp;", "&");
      return backupCodeForm(await browser.get(new URL(other ?? "", page.url)), backup);
    }),
  );
  await Promise.all(
    browsers.map((browser, at) => {
      const { action, fields } = forms[at] as (typeof forms)[number];
      return browser.post(action, fields);
    }),
  );
  const opened = await Promise.all(
    browsers.map(async (browser) => (await browser.get(`${ciam.heraUrl}/sessions`)).status),
  );
  expect(opened.sort()).toEqual([200, 307, 307]);
  for (const browser of browsers) browser.close();
});

test("a mark of the second step that came twice is nobody's", async ({ http, customer }) => {
  await signInAtHera(http, ciam, customer);
  await setsUpSecondStep(http, ciam);
  const cookie = `ciam_session=${http.cookie("ciam_session")}; ciam_second_step=${http.cookie("ciam_second_step")}`;
  const bare = new HttpBrowser();
  const ask = (sent: string) => bare.get(`${ciam.heraUrl}/sessions`, { headers: { cookie: sent } });
  expect((await ask(cookie)).status).toBe(200);
  expect((await ask(`${cookie}; ciam_second_step=tossed`)).status).toBe(400);
  bare.close();
});

test("a second step that is gone again is not asked for", async ({ http, customer }) => {
  await signInAtHera(http, ciam, customer);
  const other = thiefOf(http, ciam);
  await setsUpSecondStep(http, ciam);
  const page = await http.get(`${ciam.heraUrl}/settings/authenticator`);
  const shown = await http.follow(page);
  const form = findForm(shown.body, "totp_unlink");
  await http.follow(await http.post(new URL(form.action, shown.url), { ...form.fields, totp_unlink: "true" }));
  expect((await other.get(`${ciam.heraUrl}/sessions`)).status).toBe(200);
  expect(
    await submitSignIn(
      other,
      await other.follow(await other.get(`${ciam.heraUrl}/self-service/login/browser?refresh=true`)),
      customer,
    ),
  ).toMatchObject({ status: 200 });
  other.close();
});
