import { findForm } from "@olympus/bench/forms";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { authenticatorCode } from "../support/account";
import { signInAtHera } from "../support/http";
import { ciam } from "../support/instance";
import { Visit } from "../support/relying-party";
import { setsUpSecondStep } from "../support/second-step";
import { expect, test } from "./two-apps";

const acr_values = "aal2";

test("acr_values=aal2 brings the second step, acr and amr say so, and the next app of the same sign-in asks nothing", async ({
  app,
  otherApp,
  http,
  customer,
}) => {
  const elsewhere = new HttpBrowser();
  await signInAtHera(elsewhere, ciam, customer);
  const key = await setsUpSecondStep(elsewhere, ciam);
  elsewhere.close();

  const visit = await Visit.begin(app, http, { acr_values });
  await visit.signIn(customer);
  expect(visit.asks).toBe("second-factor");
  const form = findForm(visit.body, "totp_code");
  await visit.submit(form.action, { ...form.fields, totp_code: authenticatorCode(key), method: "totp" });
  const claims = await (await visit.complete(customer)).claims();
  expect(claims).toMatchObject({ sub: customer.id, acr: "aal2", amr: ["pwd", "otp", "mfa"] });

  const next = await Visit.begin(otherApp, http, { acr_values });
  expect(next.asks).toBe("consent");
  expect(await (await next.allow()).claims()).toMatchObject({ acr: "aal2", sid: claims.sid });
});

test("an app that asks for nothing is told of the first factor alone", async ({ app, http, customer }) => {
  const elsewhere = new HttpBrowser();
  await signInAtHera(elsewhere, ciam, customer);
  await setsUpSecondStep(elsewhere, ciam);
  elsewhere.close();
  const claims = await (await (await Visit.begin(app, http)).complete(customer)).claims();
  expect(claims).toMatchObject({ acr: "aal1", amr: ["pwd"] });
  expect((await Visit.begin(app, http, { acr_values, prompt: "none" })).error).toBe("interaction_required");
  expect((await Visit.begin(app, http, { acr_values })).asks).toBe("second-factor");
});

test("whoever has no second factor is led to where one is set up, and an app that may show nothing hears so", async ({
  app,
  http,
  customer,
}) => {
  await (await Visit.begin(app, http)).complete(customer);
  const visit = await Visit.begin(app, http, { acr_values });
  expect(visit.at.pathname).toBe("/settings/authenticator");
  expect(visit.body).toContain("The app you want to open asks for a second step.");
  expect((await Visit.begin(app, http, { acr_values, prompt: "none" })).error).toBe("interaction_required");
});

test("an acr that nobody knows here asks for nothing more and is not claimed", async ({ app, http, customer }) => {
  const visit = await Visit.begin(app, http, { acr_values: "urn:example:gold" });
  expect(await (await visit.complete(customer)).claims()).toMatchObject({ acr: "aal1" });
});
