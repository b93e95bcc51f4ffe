import { randomUUID } from "node:crypto";
import { opensAccount, seesHeading, seesSaved } from "../support/account";
import {
  allowsTheApp,
  asksForRecovery,
  choosesNewPassword,
  confirmsFilledInCode,
  confirmsMail,
  entersRecoveryCode,
  fillsInSignIn,
  seesConsent,
  seesSignInRefused,
  sendsCode,
  wantsCode,
} from "../support/hera";
import { ciam } from "../support/instance";
import { mailTo, otherThan } from "../support/mail";
import {
  onlyNewPasswordOpens,
  seesClaims,
  signsOutAtThePortal,
  signsUpAtThePortal,
  startsSignInAtThePortal,
} from "../support/portal";
import { expect, test } from "../support/test";

test.use({ javaScriptEnabled: false });

test("sign-up, verification and consent work without scripts", async ({ page, newcomer }) => {
  await signsUpAtThePortal(page, newcomer);
  await confirmsMail(page, newcomer);
  await allowsTheApp(page);
  await seesClaims(page, newcomer);
});

test("sign-in and sign-out work without scripts, a wrong password first", async ({ page, customer }) => {
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, { ...customer, password: "not the password" });
  await seesSignInRefused(page);
  await fillsInSignIn(page, customer);
  await allowsTheApp(page);
  await seesClaims(page, customer);
  await signsOutAtThePortal(page);
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, customer);
  await seesClaims(page, customer);
});

test("without scripts a code wanted for nobody leaves the address to be typed again", async ({ page, customer }) => {
  await startsSignInAtThePortal(page);
  await wantsCode(page, "");
  await fillsInSignIn(page, customer);
  await allowsTheApp(page);
  await seesClaims(page, customer);
});

test("without scripts the pages on the way out of a form leave no step to go back to", async ({ page, customer }) => {
  const seen: string[] = [];
  page.on("response", (answer) => {
    if (answer.request().method() === "POST") seen.push(`${new URL(answer.url()).pathname} ${answer.status()}`);
  });
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, customer);
  await seesConsent(page);
  await page.goBack();
  await allowsTheApp(page);
  await seesClaims(page, customer);
  expect(seen, "both forms were answered by a page on the way, none by a redirect").toEqual([
    "/self-service/login 200",
    "/consent/answer 200",
  ]);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).not.toHaveTitle("One moment");
});

test("without scripts a code from the mail signs in, after a wrong one and a second mail", async ({
  page,
  customer,
}) => {
  await startsSignInAtThePortal(page);
  await wantsCode(page, customer.email);
  await seesHeading(page, "Check your mail");
  const { code: first } = await mailTo(customer.email);
  await sendsCode(page, otherThan(first));
  await expect(page.getByText("This code is not right, or was used already.")).toBeVisible();
  // Nobody counts down here, and the button is not locked.
  await page.getByRole("button", { name: "Send a new code", exact: true }).click();
  const { code } = await mailTo(customer.email, 2);
  await sendsCode(page, `${code.slice(0, 3)} ${code.slice(3)}`);
  await allowsTheApp(page);
  await seesClaims(page, customer);
});

for (const way of ["the code", "the link"] as const) {
  test(`without scripts a forgotten password is chosen anew by ${way} of the mail`, async ({ page, customer }) => {
    const changed = { ...customer, password: `second-${randomUUID()}` };
    await startsSignInAtThePortal(page);
    await asksForRecovery(page, customer.email);
    const { code, links } = await mailTo(customer.email);
    if (way === "the code") await entersRecoveryCode(page, code);
    else {
      await page.goto(links.find((link) => link.includes("/recovery")) ?? "");
      await confirmsFilledInCode(page);
    }
    await choosesNewPassword(page, "short");
    await expect(page.getByText(/^Use at least \d+ characters\.$/)).toBeVisible();
    await choosesNewPassword(page, changed.password);
    await allowsTheApp(page);
    await seesClaims(page, customer);
    await onlyNewPasswordOpens(page, customer, changed.password);
  });
}

test("without scripts a password is changed, and the old one is worth nothing", async ({ page, customer }) => {
  const changed = { ...customer, password: `second-${randomUUID()}` };
  await opensAccount(page, ciam, customer);
  await page.goto(`${ciam.heraUrl}/settings/password`);
  await page.locator('input[name="password"]').fill(customer.email);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This password is too close to your e-mail address.")).toBeVisible();
  await page.locator('input[name="password"]').fill(changed.password);
  await page.getByRole("button", { name: "Save" }).click();
  await seesSaved(page);
  await page.context().clearCookies();
  await page.goto(`${ciam.heraUrl}/login`);
  await fillsInSignIn(page, customer);
  await seesSignInRefused(page);
  await fillsInSignIn(page, changed);
  await seesHeading(page, "You are signed in");
});

for (const answer of ["Stay signed in", "Sign out"] as const) {
  test(`without scripts the question whether to sign out is answered: ${answer}`, async ({ page, customer }) => {
    await startsSignInAtThePortal(page);
    await fillsInSignIn(page, customer);
    await allowsTheApp(page);
    await seesClaims(page, customer);
    // As an app asks that does not say whose session it means.
    await page.goto(`${ciam.hydraPublicUrl}oauth2/sessions/logout`);
    await seesHeading(page, "Sign out?");
    await page.getByRole("main").getByText(answer, { exact: true }).click();
    await seesHeading(page, answer === "Sign out" ? "You are signed out" : "You are signed in");
    await page.goto(ciam.heraUrl);
    await seesHeading(page, answer === "Sign out" ? /^Sign in to / : "You are signed in");
  });
}

test("without scripts somebody signs up with a code instead of a password", async ({ page, newcomer }) => {
  await page.goto(`${ciam.heraUrl}/registration`);
  await page.locator('input[name="traits.email"]').fill(newcomer.email);
  await page.locator('input[name="traits.name"]').fill(newcomer.name);
  await page.locator('button[name="method"][value="code"]').click();
  await seesHeading(page, "Check your mail");
  await page.locator('input[name="code"]').fill((await mailTo(newcomer.email)).code);
  await page.locator('button[name="method"][value="code"]').click();
  await expect(page.locator('input[name="code"]')).toHaveCount(0);
  await page.goto(ciam.heraUrl);
  await seesHeading(page, "You are signed in");
  await expect(page.getByText(newcomer.email)).toBeVisible();
});
