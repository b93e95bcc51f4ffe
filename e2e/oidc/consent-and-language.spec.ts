import { findForm } from "@olympus/bench/forms";
import { HttpBrowser } from "@olympus/bench/http-browser";
import * as openid from "openid-client";
import { ciam } from "../support/instance";
import { mailTo } from "../support/mail";
import { Visit } from "../support/relying-party";
import { expect, test } from "./two-apps";

test("a consent withdrawn at Hera ends the app's tokens, and the next request asks again", async ({
  app,
  otherApp,
  http,
  customer,
}) => {
  const tokens = await (await (await Visit.begin(app, http)).complete(customer)).tokens();
  const others = await (await (await Visit.begin(otherApp, http)).complete(customer)).tokens();
  expect((await Visit.begin(app, http)).asks, "remembered").toBeUndefined();

  const page = await http.get(`${ciam.heraUrl}/apps`);
  const form = findForm(page.body, "client");
  const done = await http.follow(await http.post(new URL(form.action, page.url), { ...form.fields, client: app.id }));
  expect(done.url.pathname).toBe("/apps");

  await expect(openid.refreshTokenGrant(app.config, tokens.refresh_token ?? "")).rejects.toThrow();
  await expect(openid.fetchUserInfo(app.config, tokens.access_token, customer.id)).rejects.toThrow();
  expect((await Visit.begin(app, http, { prompt: "none" })).error).toBe("consent_required");
  const again = await Visit.begin(app, http);
  expect(again.asks).toBe("consent");
  expect((await (await again.allow()).claims()).sub).toBe(customer.id);
  await openid.refreshTokenGrant(otherApp.config, others.refresh_token ?? "");
});

test("a consent revoked at Hydra ends the tokens and does not outlive Hydra's memory of them", async ({
  admin,
  app,
  http,
  customer,
}) => {
  const tokens = await (await (await Visit.begin(app, http)).complete(customer)).tokens();
  const query = new URLSearchParams({ subject: customer.id, client: app.id });
  await admin.send("DELETE", new URL(`${ciam.hydraAdminUrl}/admin/oauth2/auth/sessions/consent?${query}`));
  await expect(openid.refreshTokenGrant(app.config, tokens.refresh_token ?? "")).rejects.toThrow();
  await expect(openid.fetchUserInfo(app.config, tokens.access_token, customer.id)).rejects.toThrow();
  const silent = await Visit.begin(app, http, { prompt: "none" });
  expect(silent.error).toBe("consent_required");
});

for (const [uiLocales, lang] of [
  ["de", "de"],
  ["fr-CA de-AT en", "de"],
  ["xx zz", "en"],
] as const) {
  test(`ui_locales ${uiLocales} is answered in ${lang}, and so are its mails`, async ({ app, http, customer }) => {
    const visit = await Visit.begin(app, http, { ui_locales: uiLocales });
    expect(visit.body).toContain(`<html lang="${lang}"`);
    const form = findForm(visit.body, "identifier");
    await visit.submit(form.action, { ...form.fields, identifier: customer.email, method: "code" });
    expect(visit.body).toContain(`<html lang="${lang}"`);
    const { subject, code } = await mailTo(customer.email);
    expect(subject).toBe(lang === "de" ? "Ihr Anmeldecode" : "Your sign-in code");
    const typed = findForm(visit.body, "code");
    await visit.submit(typed.action, { ...typed.fields, code, method: "code" });
    expect(visit.asks).toBe("consent");
    expect(visit.body).toContain(`<html lang="${lang}"`);
    expect(await (await visit.allow()).claims()).toMatchObject({ sub: customer.id, amr: ["otp"] });
  });
}

test("three apps in a row ask once for the password, and each of them only for its own consent", async ({
  app,
  otherApp,
  http,
  customer,
}) => {
  const first = await (await (await Visit.begin(app, http)).complete(customer)).claims();
  const second = await Visit.begin(otherApp, http);
  expect(second.asks).toBe("consent");
  await second.allow();
  for (const known of [app, otherApp, app]) {
    const silent = await Visit.begin(known, http, { prompt: "none" });
    expect((await silent.claims()).sid).toBe(first.sid);
  }
  const stranger = new HttpBrowser();
  expect((await Visit.begin(app, stranger, { prompt: "none" })).error).toBe("login_required");
  stranger.close();
});
