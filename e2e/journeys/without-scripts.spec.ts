import { allowsTheApp, confirmsMail, fillsInSignIn, seesSignInRefused, wantsCode } from "../support/hera";
import { seesClaims, signsOutAtThePortal, signsUpAtThePortal, startsSignInAtThePortal } from "../support/portal";
import { test } from "../support/test";

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
