import { startCodeFlow } from "@olympus/bench/code-flow";
import { findForm } from "@olympus/bench/forms";
import { submitSignIn } from "@olympus/bench/hera-login";
import { HttpBrowser } from "@olympus/bench/http-browser";
import {
  authenticatorCode,
  entersAuthenticatorCode,
  oldAuthenticatorCode,
  opensAccount,
  seesHeading,
  seesSaved,
  setsUpAuthenticator,
} from "../support/account";
import { seesConsole } from "../support/athena";
import { confide } from "../support/confided";
import { allowsTheApp, fillsInSignIn } from "../support/hera";
import { signInAtHera } from "../support/http";
import { athenaClient, ciam, iam, portalClient, portalUrl } from "../support/instance";
import { otherThan } from "../support/mail";
import { expect, test } from "../support/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("an authenticator app is set up, guards the account, and is removed", async ({ page, context, customer }) => {
      await opensAccount(page, ciam, customer);
      await page.goto(`${ciam.heraUrl}/settings/authenticator`);
      const key = await setsUpAuthenticator(page);
      await seesSaved(page);

      await context.clearCookies();
      await page.goto(`${ciam.heraUrl}/settings`);
      await fillsInSignIn(page, customer);
      await seesHeading(page, "Second step");
      const right = authenticatorCode(key);
      await entersAuthenticatorCode(page, otherThan(right));
      await expect(page.getByText("This code is not right.")).toBeVisible();
      await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
      await entersAuthenticatorCode(page, oldAuthenticatorCode(key, 20));
      await expect(page.getByText("This code is not right.")).toBeVisible();
      await entersAuthenticatorCode(page, right);
      await seesHeading(page, "Your account");

      await page.getByRole("link", { name: "Authenticator app On" }).click();
      await page.getByRole("button", { name: "Remove authenticator app" }).click();
      await seesSaved(page);
      await expect(page.getByText("Scan the picture with your app")).toBeVisible();
    });

    test("a backup code opens the account once, and a used one says so", async ({ page, context, customer }) => {
      await opensAccount(page, ciam, customer);
      await page.goto(`${ciam.heraUrl}/settings/authenticator`);
      await setsUpAuthenticator(page);
      await seesSaved(page);
      await page.getByRole("link", { name: "Backup codes" }).click();
      await page.getByRole("button", { name: "Make new backup codes" }).click();
      await expect(page.locator("#lookup_secret_codes li")).toHaveCount(12);
      const codes = await page.locator("#lookup_secret_codes li").allTextContents();
      confide(...codes);
      const [first = ""] = codes;
      await page.getByRole("button", { name: "I have saved these codes" }).click();
      await seesSaved(page);
      await expect(page.getByText("You have 12 unused codes left.")).toBeVisible();

      for (const used of [false, true]) {
        await context.clearCookies();
        await page.goto(`${ciam.heraUrl}/settings/backup-codes`);
        await fillsInSignIn(page, customer);
        await seesHeading(page, "Second step");
        await page.getByRole("link", { name: "Use a backup code" }).click();
        await page.locator('input[name="lookup_secret"]').fill(first);
        await page.locator('button[name="method"][value="lookup_secret"]').click();
        if (used) {
          await expect(page.getByText("This backup code was used already.")).toBeVisible();
          await expect(page.locator('input[name="lookup_secret"]')).toBeVisible();
        } else {
          await expect(page.getByText("You have 11 unused codes left.")).toBeVisible();
        }
      }
    });

    test("an app that wants a second step leads to where one is set up, and goes on by itself", async ({
      page,
      customer,
    }) => {
      await page.goto(startCodeFlow(portalClient, { acr_values: "aal2" }).address.href);
      await fillsInSignIn(page, customer);
      await expect(page.getByText("The app you want to open asks for a second step.")).toBeVisible();
      await expect(page.getByRole("link", { name: "Go back to the app without it" })).toBeVisible();
      await setsUpAuthenticator(page);
      await allowsTheApp(page);
      await expect(page).toHaveURL((url) => url.href.startsWith(portalUrl));
    });

    test("an employee with a second step passes it on the way to the console", async ({ page, context, owner }) => {
      await opensAccount(page, iam, owner);
      await page.goto(`${iam.heraUrl}/settings/authenticator`);
      const key = await setsUpAuthenticator(page);
      await seesSaved(page);
      await context.clearCookies();
      await page.goto(iam.athenaUrl);
      await fillsInSignIn(page, owner);
      await entersAuthenticatorCode(page, authenticatorCode(key));
      await seesConsole(page, "Owner");
    });
  });
}

test("who does not want a second step gets back to the app, which hears that it did not get one", async ({
  page,
  customer,
}) => {
  await page.goto(startCodeFlow(portalClient, { acr_values: "aal2" }).address.href);
  await fillsInSignIn(page, customer);
  const without = await page.getByRole("link", { name: "Go back to the app without it" }).getAttribute("href");
  const http = new HttpBrowser();
  await signInAtHera(http, ciam, customer);
  const back = await http.follow(await http.get(without ?? ""), (next) => next.href.startsWith(portalUrl));
  expect(back.location?.searchParams.get("error")).toMatch(/interaction_required|login_required/);
  http.close();
});

test("an employee whose app wants a second step is led to where one is set up", async ({ http, owner }) => {
  const flow = startCodeFlow(athenaClient(iam), { acr_values: "aal2" });
  const form = await http.follow(await http.get(flow.address));
  const page = await submitSignIn(http, form, owner);
  expect(page.url.pathname).toBe("/settings/authenticator");
  expect(page.body).toContain("The app you want to open asks for a second step.");
  expect(page.body).toContain("totp_code");
});

test("hard case 80: the first factor alone opens no page of the account", async ({ page, http, customer }) => {
  await opensAccount(page, ciam, customer);
  await page.goto(`${ciam.heraUrl}/settings/authenticator`);
  await setsUpAuthenticator(page);
  await seesSaved(page);
  await signInAtHera(http, ciam, customer);
  const pages = ["/", "/apps", "/sessions", "/settings", "/settings/profile", "/settings/email", "/settings/passkeys"];
  for (const path of pages) {
    const answer = await http.get(`${ciam.heraUrl}${path}`);
    expect(answer.status, path).toBe(307);
    expect(answer.body).not.toContain(customer.name);
    const asked = await http.follow(answer);
    expect(asked.body, path).toContain("totp_code");
    expect(asked.body).not.toContain(customer.name);
  }
  for (const [path, form] of [
    ["/apps/withdraw", { client: "portal" }],
    ["/sessions/end", { end: "everywhere" }],
  ] as const) {
    const answer = await http.post(`${ciam.heraUrl}${path}`, { ...form, token: "x" });
    expect(answer.location?.searchParams.get("aal"), path).toBe("aal2");
  }
});

test("hard case 5: a session that was planted before a sign-in is not the one after it", async ({ http, customer }) => {
  const page = await http.follow(await http.get(`${ciam.heraUrl}/login`));
  http.setCookie("ciam_session", "planted", new URL(ciam.heraUrl).hostname);
  const form = findForm(page.body, "password");
  const fields = { ...form.fields, identifier: customer.email, password: customer.password, method: "password" };
  await http.follow(await http.post(new URL(form.action, page.url), fields));
  expect(http.cookie("ciam_session")).not.toBe("planted");
  const planted = new HttpBrowser();
  planted.setCookie("ciam_session", "planted", new URL(ciam.heraUrl).hostname);
  expect((await planted.get(`${ciam.heraUrl}/sessions`)).location?.href).toContain("/login");
  planted.close();
});
