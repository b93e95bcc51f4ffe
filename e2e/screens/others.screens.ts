import { devices, expect, type Page } from "@playwright/test";
import { opensAccount } from "../support/account";
import { endsSessions, findsPerson, seesHealthy, signsInAtAthena } from "../support/athena";
import { allowsTheApp, asksForRecovery, confirmsMail, fillsInSignUp, seesSignIn, wantsCode } from "../support/hera";
import { ciam, iam, portalUrl } from "../support/instance";
import { lastMailPage } from "../support/mail";
import { seesClaims } from "../support/portal";
import { test } from "./cast";
import { athena, mails, portal, singles } from "./pictures";
import { take, takeSingle } from "./take";

async function opensMailTo(page: Page, email: string): Promise<Page> {
  const mail = await page.context().newPage();
  await mail.goto(await lastMailPage(email));
  return mail;
}

test("a customer’s app, and the mail of signing up", async ({ page, newcomer }) => {
  await page.goto(portalUrl);
  await take(page, portal.portal.name);
  await page.getByRole("link", { name: "Sign in" }).click();
  await seesSignIn(page);
  await takeSingle(page, singles.signIn);
  await page.getByRole("link", { name: "Create an account" }).click();
  await fillsInSignUp(page, newcomer);
  const mail = await opensMailTo(page, newcomer.email);
  await take(mail, mails["mail-sign-up"].name);
  await takeSingle(mail, singles.mail);
  await mail.close();
  await confirmsMail(page, newcomer);
  await allowsTheApp(page);
  await seesClaims(page, newcomer);
  await take(page, portal["portal-signed-in"].name);
  await takeSingle(page, singles.portal);
});

test("the mails with a code", async ({ page, customer }) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await wantsCode(page, customer.email);
  await take(await opensMailTo(page, customer.email), mails["mail-sign-in"].name);
});

test("the mail of recovery", async ({ page, customer }) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await asksForRecovery(page, customer.email);
  await take(await opensMailTo(page, customer.email), mails["mail-recovery"].name);
});

test("the mail of recovery, in German", async ({ page, customer }) => {
  await page.goto(`${ciam.heraUrl}/recovery?lang=de`);
  await page.locator('input[name="email"]').fill(customer.email);
  await page.locator('button[name="method"][value="code"]').click();
  await expect(page.locator('input[name="code"]')).toBeVisible();
  await take(await opensMailTo(page, customer.email), mails["mail-recovery-de"].name);
});

test("Athena", async ({ page, browser, owner, customer }) => {
  for (const device of [devices["Pixel 7"], devices["Desktop Firefox"]]) {
    const theirs = await browser.newPage({ ...device });
    await opensAccount(theirs, ciam, customer);
    await theirs.close();
  }
  await signsInAtAthena(page, ciam, owner);
  await seesHealthy(page, ["ciam-kratos", "ciam-hydra", "ciam_olympus"]);
  await take(page, athena.athena.name);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Go to or do" })).toBeVisible();
  await take(page, athena["athena-palette"].name);
  await page.goto(`${ciam.athenaUrl}/people`);
  await expect(page.getByRole("row").filter({ hasText: customer.name })).toBeVisible();
  await take(page, athena["athena-people"].name);
  await findsPerson(page, customer);
  await take(page, athena["athena-person"].name);
  await takeSingle(page, singles.athena, "dark");
  await page.getByRole("link", { name: "End sessions" }).click();
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "Why" })).toBeVisible();
  await take(page, athena["athena-end-sessions"].name);
  await page.goto(`${ciam.athenaUrl}/people/${customer.id}`);
  await endsSessions(page, "Lost the phone on the way to the airport, called in from a colleague’s");
  await page.goto(`${ciam.athenaUrl}/audit`);
  await expect(page.getByRole("row").filter({ hasText: owner.email }).first()).toBeVisible();
  await take(page, athena["athena-audit"].name);
  await page.goto(`${iam.athenaUrl}/people`);
  await expect(page.getByRole("row").filter({ hasText: owner.email })).toBeVisible();
  await take(page, athena["athena-iam"].name);
});
