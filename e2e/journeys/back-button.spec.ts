import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { opensAccount, seesHeading, seesSaved } from "../support/account";
import {
  allowsTheApp,
  choosesNewPassword,
  entersRecoveryCode,
  fillsInSignIn,
  fillsInSignUp,
  seesConsent,
  seesSignIn,
  seesSignInRefused,
  wantsCode,
  wantsRecoveryMail,
} from "../support/hera";
import { ciam, portalUrl } from "../support/instance";
import { mailTo } from "../support/mail";
import { seesClaims, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

const codeButton = 'button[name="method"][value="code"]';

/** Whatever page this is, it has words and a way on. */
async function isNoDeadEnd(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("main").locator("a[href]:visible, button:visible").first()).toBeVisible();
  expect(page.url()).not.toContain("/error");
}

async function backAndForth(page: Page): Promise<void> {
  await page.goBack();
  await isNoDeadEnd(page);
  await page.goForward();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("back and forth at every step of a sign-up, and it still arrives at the app", async ({ page, newcomer }) => {
      await page.goto(portalUrl);
      await page.getByRole("link", { name: "Create account" }).click();
      await seesHeading(page, /^Create your /);
      await backAndForth(page);
      await fillsInSignUp(page, newcomer);
      await seesHeading(page, "Confirm your e-mail address");
      await page.goBack();
      await seesHeading(page, /^Create your /);
      await expect(page.getByLabel("E-mail")).toHaveValue(newcomer.email);
      await page.goForward();
      await seesHeading(page, "Confirm your e-mail address");
      await page.locator('input[name="code"]').fill((await mailTo(newcomer.email)).code);
      await page.locator(codeButton).click();
      await seesHeading(page, "Your address is confirmed");
      await page.getByRole("link", { name: "Continue" }).click();
      await seesConsent(page);
      await page.goBack();
      await seesHeading(page, "Your address is confirmed");
      await page.goForward();
      await allowsTheApp(page);
      await seesClaims(page, newcomer);
      await page.goBack();
      await isNoDeadEnd(page);
      await page.goto(portalUrl);
      await seesClaims(page, newcomer);
    });

    test("back from the confirmation and the same sign-up once more: one account, and it goes on from there", async ({
      page,
      newcomer,
    }) => {
      await page.goto(portalUrl);
      await page.getByRole("link", { name: "Create account" }).click();
      await fillsInSignUp(page, newcomer);
      await seesHeading(page, "Confirm your e-mail address");
      await mailTo(newcomer.email);
      await page.goBack();
      await fillsInSignUp(page, newcomer);
      await seesHeading(page, "Confirm your e-mail address");
      await page.locator('input[name="code"]').fill((await mailTo(newcomer.email, 2)).code);
      await page.locator(codeButton).click();
      await page.getByRole("link", { name: "Continue" }).click();
      await allowsTheApp(page);
      await seesClaims(page, newcomer);
    });

    test("back and forth at every step of a sign-in, by password and by code", async ({ page, customer }) => {
      await startsSignInAtThePortal(page);
      await seesSignIn(page);
      await backAndForth(page);
      await wantsCode(page, customer.email);
      await seesHeading(page, "Check your mail");
      await backAndForth(page);
      await seesHeading(page, "Check your mail");
      await page.getByRole("link", { name: "Use another way to sign in" }).click();
      await fillsInSignIn(page, { ...customer, password: "not the password" });
      await seesSignInRefused(page);
      await backAndForth(page);
      await fillsInSignIn(page, customer);
      await seesConsent(page);
      await page.goBack();
      await isNoDeadEnd(page);
      await page.goForward();
      await allowsTheApp(page);
      await seesClaims(page, customer);
      await page.goBack();
      await isNoDeadEnd(page);
    });

    test("back and forth at every step of a recovery", async ({ page, customer }) => {
      await startsSignInAtThePortal(page);
      await page.getByRole("link", { name: "Forgot your password?" }).click();
      await seesHeading(page, "Get back into your account");
      await page.goBack();
      await seesSignIn(page);
      await page.goForward();
      await wantsRecoveryMail(page, customer.email);
      await backAndForth(page);
      await seesHeading(page, "Check your mail");
      await entersRecoveryCode(page, (await mailTo(customer.email)).code);
      await seesHeading(page, "Choose a new password");
      await page.goBack();
      await isNoDeadEnd(page);
      await page.goForward();
      await choosesNewPassword(page, `second-${randomUUID()}`);
      await allowsTheApp(page);
      await seesClaims(page, customer);
    });

    test("back and forth in the settings: what was saved stays saved", async ({ page, customer }) => {
      await opensAccount(page, ciam, customer);
      await page.goto(`${ciam.heraUrl}/settings`);
      await page.getByRole("link", { name: /^Profile/ }).click();
      await page.getByLabel(/^Name/).fill("Casey, renamed");
      await page.getByRole("button", { name: "Save" }).click();
      await seesSaved(page);
      await page.goBack();
      await isNoDeadEnd(page);
      await page.goForward();
      await seesHeading(page, "Profile");
      await expect(page.getByLabel(/^Name/)).toHaveValue("Casey, renamed");
    });
  });
}
