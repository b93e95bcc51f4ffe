import { devices, expect } from "@playwright/test";
import { endsSessions, findsPerson, seesHealthy, signsInAtAthena } from "../support/athena";
import {
  allowsTheApp,
  asksForRecovery,
  confirmsMail,
  fillsInSignIn,
  fillsInSignUp,
  seesConsent,
  seesSignInRefused,
} from "../support/hera";
import { ciam, iam, portalUrl } from "../support/instance";
import { lastMailPage } from "../support/mail";
import { seesClaims } from "../support/portal";
import { test } from "./cast";
import { take } from "./take";

test("what a customer sees", async ({ page, newcomer }) => {
  await page.goto(portalUrl);
  await take(page, "portal");
  await page.getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await take(page, "sign-in");
  await fillsInSignIn(page, newcomer);
  await seesSignInRefused(page);
  await take(page, "sign-in-refused");
  await page.getByRole("link", { name: "Create an account" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Create your / })).toBeVisible();
  await take(page, "sign-up");
  await fillsInSignUp(page, newcomer);
  await expect(page.getByRole("heading", { level: 1, name: "Confirm your e-mail address" })).toBeVisible();
  await take(page, "verification");
  const mail = await page.context().newPage();
  await mail.goto(await lastMailPage(newcomer.email));
  await take(mail, "mail");
  await mail.close();
  await confirmsMail(page, newcomer);
  await seesConsent(page);
  await take(page, "consent");
  await allowsTheApp(page);
  await seesClaims(page, newcomer);
  await take(page, "portal-signed-in");
  await page.goto(ciam.heraUrl);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await take(page, "home");
  await page.goto(`${ciam.heraUrl}/settings`);
  await expect(page.getByRole("heading", { level: 1, name: "Your account" })).toBeVisible();
  await take(page, "settings");
});

test("what a customer sees who forgot the password", async ({ page, customer }) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Get back into your account" })).toBeVisible();
  await take(page, "recovery");
  await page.goto(`${ciam.heraUrl}/login`);
  await asksForRecovery(page, customer.email);
  await take(page, "recovery-code");
});

test("what an employee sees", async ({ page, browser, owner, customer }) => {
  for (const device of [devices["Pixel 7"], devices["Desktop Chrome"]]) {
    const theirs = await browser.newPage({ ...device });
    await theirs.goto(`${ciam.heraUrl}/login`);
    await fillsInSignIn(theirs, customer);
    await expect(theirs.getByRole("heading", { level: 1, name: "You are signed in" })).toBeVisible();
    await theirs.close();
  }
  await page.goto(iam.heraUrl);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await take(page, "employee-sign-in");
  await signsInAtAthena(page, ciam, owner);
  await seesHealthy(page, ["ciam-kratos", "ciam-hydra", "ciam_olympus"]);
  await take(page, "athena");
  await page.goto(`${ciam.athenaUrl}/people`);
  await expect(page.getByRole("row").filter({ hasText: customer.name })).toBeVisible();
  await take(page, "athena-people");
  await findsPerson(page, customer);
  await take(page, "athena-person");
  await endsSessions(page, "Lost phone, called in");
  await page.goto(`${ciam.athenaUrl}/audit`);
  await expect(page.getByRole("row").filter({ hasText: owner.email }).first()).toBeVisible();
  await take(page, "athena-audit");
});
