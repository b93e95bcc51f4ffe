import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import {
  anHourPasses,
  authenticatorCode,
  entersAuthenticatorCode,
  opensAccount,
  seesHeading,
  seesSaved,
  setsUpAuthenticator,
} from "../support/account";
import { formExpires } from "../support/expire";
import {
  allowsTheApp,
  choosesNewPassword,
  entersRecoveryCode,
  fillsInSignIn,
  fillsInSignUp,
  seesSignIn,
  wantsCode,
  wantsRecoveryMail,
} from "../support/hera";
import { ciam, iam } from "../support/instance";
import { mailTo } from "../support/mail";
import { seesClaims, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

const wasOpenTooLong = (page: Page) =>
  expect(page.getByRole("main").getByText("This form was open for too long. Please try again.")).toBeVisible();
const codeIsOver = (page: Page) =>
  expect(page.getByRole("main").getByText("This code no longer works. Ask for a new one.")).toBeVisible();
const isANewForm = (page: Page) => expect(page.getByRole("main").getByText("Here is a new one.")).toBeVisible();
const identifier = (page: Page) => page.locator('input[name="identifier"]:visible');
const password = (page: Page) => page.locator('input[name="password"]');
const codeButton = 'button[name="method"][value="code"]';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("hard case 3: a sign-in form that expired is a fresh one with the address, and leads to the app", async ({
      page,
      customer,
    }) => {
      await startsSignInAtThePortal(page);
      await seesSignIn(page);
      await formExpires(ciam, page);
      await fillsInSignIn(page, customer);
      await wasOpenTooLong(page);
      await expect(identifier(page)).toHaveValue(customer.email);
      await expect(password(page)).toHaveValue("");
      await formExpires(ciam, page);
      await page.reload();
      await isANewForm(page);
      await expect(identifier(page)).toHaveValue(customer.email);

      await wantsCode(page, customer.email);
      await seesHeading(page, "Check your mail");
      await formExpires(ciam, page);
      await page.locator('input[name="code"]').fill("123456");
      await page.locator(codeButton).first().click();
      await wasOpenTooLong(page);
      await expect(identifier(page)).toHaveValue(customer.email);
      await fillsInSignIn(page, customer);
      await allowsTheApp(page);
      await seesClaims(page, customer);
    });

    test("hard case 3: a sign-up form and its confirmation that expired are fresh ones and lead to the app", async ({
      page,
      newcomer,
    }) => {
      await page.goto("about:blank");
      await startsSignInAtThePortal(page);
      await page.getByRole("link", { name: "Create an account" }).click();
      await seesHeading(page, /^Create your /);
      await formExpires(ciam, page);
      await fillsInSignUp(page, newcomer);
      await wasOpenTooLong(page);
      await expect(page.getByLabel("E-mail")).toHaveValue(newcomer.email);
      await expect(page.getByLabel("Name")).toHaveValue(newcomer.name);
      await expect(password(page)).toHaveValue("");
      await formExpires(ciam, page);
      await page.reload();
      await isANewForm(page);
      await expect(page.getByLabel("E-mail")).toHaveValue(newcomer.email);
      await fillsInSignUp(page, newcomer);

      await seesHeading(page, "Confirm your e-mail address");
      const { code } = await mailTo(newcomer.email);
      await formExpires(ciam, page);
      await page.locator('input[name="code"]').fill(code);
      await page.locator(codeButton).click();
      await codeIsOver(page);
      await expect(page.locator('input[name="email"]')).toHaveValue(newcomer.email);
      await page.locator(codeButton).click();
      await page.locator('input[name="code"]').fill((await mailTo(newcomer.email, 2)).code);
      await page.locator(codeButton).click();
      await seesHeading(page, "Your address is confirmed");
      await page.getByRole("link", { name: "Continue" }).click();
      await allowsTheApp(page);
      await seesClaims(page, newcomer);
    });

    test("hard case 3: a recovery that expired at either step begins anew with the address, and leads to the app", async ({
      page,
      customer,
    }) => {
      await startsSignInAtThePortal(page);
      await page.getByRole("link", { name: "Forgot your password?" }).click();
      await seesHeading(page, "Get back into your account");
      await formExpires(ciam, page);
      await page.locator('input[name="email"]').fill(customer.email);
      await page.locator(codeButton).click();
      await wasOpenTooLong(page);
      await expect(page.locator('input[name="email"]')).toHaveValue(customer.email);
      await wantsRecoveryMail(page, customer.email);
      await formExpires(ciam, page);
      await entersRecoveryCode(page, (await mailTo(customer.email)).code);
      await codeIsOver(page);
      await expect(page.locator('input[name="email"]')).toHaveValue(customer.email);
      await wantsRecoveryMail(page, customer.email);
      await entersRecoveryCode(page, (await mailTo(customer.email, 2)).code);
      await seesHeading(page, "Choose a new password");
      await formExpires(ciam, page);
      await choosesNewPassword(page, `second-${randomUUID()}`);
      await wasOpenTooLong(page);
      await choosesNewPassword(page, `third-${randomUUID()}`);
      await allowsTheApp(page);
      await seesClaims(page, customer);
    });

    test("hard case 3: settings that expired keep what was typed, but never the password", async ({
      page,
      customer,
    }) => {
      await opensAccount(page, ciam, customer);
      await page.goto(`${ciam.heraUrl}/settings/profile`);
      await page.getByLabel(/^Name/).fill("Casey, renamed");
      await formExpires(ciam, page);
      await page.getByRole("button", { name: "Save" }).click();
      await wasOpenTooLong(page);
      await seesHeading(page, "Profile");
      await expect(page.getByLabel(/^Name/)).toHaveValue("Casey, renamed");
      await page.getByRole("button", { name: "Save" }).click();
      await seesSaved(page);

      await page.goto(`${ciam.heraUrl}/settings/email`);
      await page.getByLabel("E-mail").fill(`moved.${customer.email}`);
      await formExpires(ciam, page);
      await page.getByRole("button", { name: "Save" }).click();
      await wasOpenTooLong(page);
      await expect(page.getByLabel("E-mail")).toHaveValue(`moved.${customer.email}`);

      await page.goto(`${ciam.heraUrl}/settings/password`);
      await password(page).fill(`second-${customer.password}`);
      await formExpires(ciam, page);
      await page.getByRole("button", { name: "Save" }).click();
      await wasOpenTooLong(page);
      await expect(password(page)).toHaveValue("");
      await password(page).fill(`second-${customer.password}`);
      await page.getByRole("button", { name: "Save" }).click();
      await seesSaved(page);
    });

    test("hard case 3: “confirm it’s you” and the second step that expired ask the same again", async ({
      page,
      context,
      customer,
    }) => {
      await opensAccount(page, ciam, customer);
      await anHourPasses(ciam, customer);
      await page.goto(`${ciam.heraUrl}/settings/authenticator`);
      await seesHeading(page, "Confirm it’s you");
      await formExpires(ciam, page);
      await password(page).fill(customer.password);
      await page.locator('button[name="method"][value="password"]').click();
      await seesHeading(page, "Confirm it’s you");
      await isANewForm(page);
      await password(page).fill(customer.password);
      await page.locator('button[name="method"][value="password"]').click();
      const key = await setsUpAuthenticator(page);
      await seesSaved(page);

      await context.clearCookies();
      await page.goto(`${ciam.heraUrl}/settings/profile`);
      await fillsInSignIn(page, customer);
      await seesHeading(page, "Second step");
      await formExpires(ciam, page);
      const code = authenticatorCode(key);
      await entersAuthenticatorCode(page, code);
      await seesHeading(page, "Second step");
      await isANewForm(page);
      await entersAuthenticatorCode(page, code); // an expired form has used nothing up
      await seesHeading(page, "Profile");
    });
  });
}

test("hard case 3: an employee’s second step that expired asks for it again", async ({ page, context, support }) => {
  await opensAccount(page, iam, support);
  await page.goto(`${iam.heraUrl}/settings/authenticator`);
  const key = await setsUpAuthenticator(page);
  await seesSaved(page);
  await context.clearCookies();
  await page.goto(`${iam.heraUrl}/login`);
  await fillsInSignIn(page, support);
  await seesHeading(page, "Second step");
  await formExpires(iam, page);
  const code = authenticatorCode(key);
  await entersAuthenticatorCode(page, code);
  await isANewForm(page);
  await entersAuthenticatorCode(page, code); // an expired form has used nothing up
  await seesHeading(page, "You are signed in");
});
