import { allowsTheApp, confirmsMail, fillsInSignIn } from "../support/hera";
import {
  seesClaims,
  signsInAtThePortal,
  signsOutAtThePortal,
  signsUpAtThePortal,
  startsSignInAtThePortal,
} from "../support/portal";
import { test } from "../support/test";

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
