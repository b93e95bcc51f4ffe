import {
  allowsTheApp,
  confirmsMail,
  fillsInSignIn,
  fillsInSignUp,
  seesConsent,
  seesSignIn,
  seesSignInRefused,
  sendsCode,
  wantsCode,
} from "../support/hera";
import { ciam, portalUrl } from "../support/instance";
import { mailTo } from "../support/mail";
import {
  refreshesAtThePortal,
  seesClaims,
  seesFreshTokens,
  seesSignedOutPortal,
  signsInAtThePortal,
  signsUpAtThePortal,
  startsSignInAtThePortal,
} from "../support/portal";
import { expect, test } from "../support/test";

test("signing out at Hera signs out the portal too, by back-channel", async ({ page, context, customer }) => {
  await signsInAtThePortal(page, customer);
  const hera = await context.newPage();
  await hera.goto(ciam.heraUrl);
  await hera.getByRole("button", { name: "Sign out" }).click();
  await expect(hera.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  // Nothing is refreshed: the portal was told, server to server.
  await expect(async () => {
    await page.goto(portalUrl);
    await expect(page.getByRole("heading", { name: "Welcome to the portal" })).toBeVisible({ timeout: 500 });
  }).toPass();
});

test("signing out in one browser leaves the other browser signed in", async ({ page, browser, customer }) => {
  await signsInAtThePortal(page, customer);
  const otherContext = await browser.newContext();
  const other = await otherContext.newPage();
  await startsSignInAtThePortal(other);
  await fillsInSignIn(other, customer);
  await seesClaims(other, customer);
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(other.getByText("You are signed out.")).toBeVisible();
  await refreshesAtThePortal(page);
  await seesFreshTokens(page);
  await seesClaims(page, customer);
  await otherContext.close();
});

test("the portal's refresh button brings new tokens, again and again", async ({ page, customer }) => {
  await signsInAtThePortal(page, customer);
  for (let press = 0; press < 3; press += 1) {
    await refreshesAtThePortal(page);
    await seesFreshTokens(page);
    await seesClaims(page, customer);
  }
});

test("hard case 10: signed out in one tab, acting in the other leads to sign-in and back to what was meant", async ({
  page,
  context,
  customer,
}) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await fillsInSignIn(page, customer);
  await expect(page.getByRole("heading", { name: "You are signed in" })).toBeVisible();
  await page.goto(`${ciam.heraUrl}/settings/profile`);
  await expect(page.getByRole("heading", { name: "Profile" })).toBeVisible();
  const otherTab = await context.newPage();
  await otherTab.goto(ciam.heraUrl);
  await otherTab.getByRole("button", { name: "Sign out" }).click();
  await expect(otherTab.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await fillsInSignIn(page, customer);
  await expect(page.getByRole("heading", { name: "Profile" })).toBeVisible();
  await otherTab.goto(ciam.heraUrl);
  await otherTab.getByRole("button", { name: "Sign out" }).click();
  await expect(otherTab.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await page.reload();
  await fillsInSignIn(page, customer);
  await expect(page.getByRole("heading", { name: "Profile" })).toBeVisible();
});

test("hard case 71: the verification link opened in another browser verifies there and hands over no session", async ({
  page,
  browser,
  newcomer,
}) => {
  await signsUpAtThePortal(page, newcomer);
  await expect(page.getByRole("heading", { name: "Confirm your e-mail address" })).toBeVisible();
  const link = (await mailTo(newcomer.email)).links.find((address) => address.includes("/verification")) ?? "";
  const phoneContext = await browser.newContext();
  const phone = await phoneContext.newPage();
  await phone.goto(link);
  await phone.locator('button[name="method"][value="code"]').click();
  await expect(phone.getByRole("heading", { name: "Your address is confirmed" })).toBeVisible();
  await phone.goto(ciam.heraUrl);
  await seesSignIn(phone);
  await phoneContext.close();

  await startsSignInAtThePortal(page);
  await allowsTheApp(page);
  await seesClaims(page, newcomer);
});

test("a customer who never confirmed the mail gets no token", async ({ page, newcomer }) => {
  await signsUpAtThePortal(page, newcomer);
  await expect(page.getByRole("heading", { name: "Confirm your e-mail address" })).toBeVisible();
  // Until then nobody is signed in: otherwise the sign-up would tell whether it made an account.
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, newcomer);
  await seesSignInRefused(page);
  await page.goto(portalUrl);
  await expect(page.getByRole("heading", { name: "Welcome to the portal" })).toBeVisible();
});

test("signing up at Hera without an app ends at Hera's own page", async ({ page, newcomer }) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await page.getByRole("link", { name: "Create an account" }).click();
  await fillsInSignUp(page, newcomer);
  await confirmsMail(page, newcomer);
  await expect(page.getByRole("heading", { name: "You are signed in" })).toBeVisible();
});

test("a sign-in started at the portal may turn into a sign-up and still arrives at the portal", async ({
  page,
  newcomer,
}) => {
  await startsSignInAtThePortal(page);
  await page.getByRole("link", { name: "Create an account" }).click();
  await fillsInSignUp(page, newcomer);
  await confirmsMail(page, newcomer);
  await allowsTheApp(page);
  await seesClaims(page, newcomer);
});

test("hard case 84: a consent screen that was reloaded still works", async ({ page, customer }) => {
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, customer);
  await seesConsent(page);
  await page.reload();
  await allowsTheApp(page);
  await seesClaims(page, customer);
});

test("a customer signs in with a code from the mail instead of the password", async ({ page, customer }) => {
  await startsSignInAtThePortal(page);
  await wantsCode(page, customer.email);
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await sendsCode(page, (await mailTo(customer.email)).code);
  await allowsTheApp(page);
  await seesClaims(page, customer);
});

test("a code wanted without an address leaves it to be typed, and after a mistyped one there is another way", async ({
  page,
  customer,
}) => {
  await startsSignInAtThePortal(page);
  await wantsCode(page, "");
  await expect(page.getByText("This field is needed.")).toBeVisible();
  await wantsCode(page, `typo-${customer.email}`);
  // Whether the address has an account is not for this page to tell.
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await page.getByRole("link", { name: "Use another way to sign in" }).click();
  await fillsInSignIn(page, customer);
  await allowsTheApp(page);
  await seesClaims(page, customer);
});

test("hard case 12: a changed password ends the other sessions", async ({ page, browser, customer }) => {
  const otherContext = await browser.newContext();
  const other = await otherContext.newPage();
  await signsInAtThePortal(other, customer);
  await page.goto(`${ciam.heraUrl}/login`);
  await fillsInSignIn(page, customer);
  await expect(page.getByRole("heading", { name: "You are signed in" })).toBeVisible();
  await page.goto(`${ciam.heraUrl}/settings/password`);
  const field = page.locator('input[name="password"]');
  await field.fill(`second-${customer.password}`);
  await page.locator('button[name="method"][value="password"]').click();
  await expect(page.getByText("Your changes are saved.")).toBeVisible();
  await refreshesAtThePortal(other);
  await seesSignedOutPortal(other);
  await otherContext.close();
});
