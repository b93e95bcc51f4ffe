import { allowsTheApp, confirmsFilledInCode, confirmsMail, fillsInSignIn, fillsInSignUp } from "../support/hera";
import { ciam, portalUrl } from "../support/instance";
import { mailTo } from "../support/mail";
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

test("a sign-up that is refused keeps what was typed, but never the password", async ({ page, newcomer }) => {
  await signsUpAtThePortal(page, { ...newcomer, password: newcomer.email });
  await expect(page.locator('input[name="password"]')).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("E-mail")).toHaveValue(newcomer.email);
  await expect(page.getByLabel("Name")).toHaveValue(newcomer.name);
  await expect(page.locator('input[name="password"]')).toHaveValue("");
  await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
  await fillsInSignUp(page, newcomer);
  await confirmsMail(page, newcomer);
  await allowsTheApp(page);
  await seesClaims(page, newcomer);
});

test("whoever signs up with an address that has an account is told by mail, and gets in from there", async ({
  page,
  customer,
}) => {
  await signsUpAtThePortal(page, customer);
  await expect(page.getByRole("heading", { name: "Confirm your e-mail address" })).toBeVisible();
  const { subject, links } = await mailTo(customer.email);
  expect(subject).toBe("You have an account already");
  await page.goto(links.find((link) => link.endsWith("/login")) ?? "");
  await fillsInSignIn(page, customer);
  await expect(page).toHaveURL(`${ciam.heraUrl}/`);
  await page.goto(portalUrl);
  await page.getByRole("link", { name: "Sign in" }).click();
  await allowsTheApp(page);
  await seesClaims(page, customer);
});

test("hard cases 8 and 71: a sign-up confirmed in another browser hands it no session, and the first one goes on", async ({
  page,
  http,
  browser,
  newcomer,
}) => {
  await signsUpAtThePortal(page, newcomer);
  await expect(page.getByRole("heading", { name: "Confirm your e-mail address" })).toBeVisible();
  const { links } = await mailTo(newcomer.email);
  const link = links.find((address) => address.includes("/self-service/verification")) ?? "";
  await http.follow(await http.get(link)); // a scanner follows it first, and uses nothing up
  const elsewhere = await browser.newContext();
  const telephone = await elsewhere.newPage();
  await telephone.goto(link);
  await confirmsFilledInCode(telephone);
  await expect(telephone.getByRole("heading", { name: "Your address is confirmed" })).toBeVisible();
  await telephone.goto(ciam.heraUrl);
  await expect(telephone.getByRole("heading", { name: /^Sign in to / })).toBeVisible();
  await elsewhere.close();

  await page.reload();
  await allowsTheApp(page);
  await seesClaims(page, newcomer);
});
