import { allowsTheApp, confirmsMail, fillsInSignIn, seesConsent, seesSignInRefused, wantsCode } from "../support/hera";
import { seesClaims, signsOutAtThePortal, signsUpAtThePortal, startsSignInAtThePortal } from "../support/portal";
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
