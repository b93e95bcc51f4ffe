import { allowsTheApp, confirmsMail, fillsInSignIn, fillsInSignUp } from "../support/hera";
import {
  seesClaims,
  signsInAtThePortal,
  signsOutAtThePortal,
  signsUpAtThePortal,
  startsSignInAtThePortal,
} from "../support/portal";
import { expect, test } from "../support/test";

test("a new customer signs up, confirms the mail, allows the portal and sees the claims", async ({
  page,
  newcomer,
}) => {
  await signsUpAtThePortal(page, newcomer);
  await confirmsMail(page, newcomer);
  await allowsTheApp(page);
  await seesClaims(page, newcomer);
});

test("a customer signs out at the portal and is asked for the password again", async ({ page, customer }) => {
  await signsInAtThePortal(page, customer);
  await signsOutAtThePortal(page);
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, customer);
  await seesClaims(page, customer);
});

test("a sign-up with an address that is taken keeps what was typed", async ({ page, newcomer, customer }) => {
  await signsUpAtThePortal(page, { ...newcomer, email: customer.email });
  await expect(page.getByText("There is an account with this e-mail address already.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(customer.email);
  await expect(page.getByLabel("Name")).toHaveValue(newcomer.name);
  await expect(page.locator('input[name="password"]')).toHaveValue("");
  await fillsInSignUp(page, newcomer);
  await confirmsMail(page, newcomer);
  await allowsTheApp(page);
  await seesClaims(page, newcomer);
});
