import { createCustomer, deletePerson } from "@olympus/bench/people";
import { opensAccount, seesHeading } from "../support/account";
import { allowsTheApp, fillsInSignIn, fillsInSignUp, seesConsent, seesSignIn } from "../support/hera";
import { ciam, portalUrl } from "../support/instance";
import { seesClaims, signsInAtThePortal, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

test("hard case 72: two tabs at the sign-in form, both used, both arrive", async ({ page, context, customer }) => {
  const second = await context.newPage();
  await startsSignInAtThePortal(page);
  await startsSignInAtThePortal(second);
  await seesSignIn(second);
  await fillsInSignIn(page, customer);
  await allowsTheApp(page);
  await seesClaims(page, customer);
  await fillsInSignIn(second, customer);
  await seesClaims(second, customer);
});

test("hard case 76: two tabs restored in the same moment, at least one arrives and the other has a way on", async ({
  page,
  context,
  customer,
}) => {
  await signsInAtThePortal(page, customer);
  await context.clearCookies({ name: "portal_session" });
  const second = await context.newPage();
  const [first, other] = [page, second].map(async (tab) => {
    await tab.goto(new URL("/sign-in", page.url()).href);
    await expect(tab.getByRole("heading", { level: 1 })).toBeVisible();
    const heading = await tab.getByRole("heading", { level: 1 }).textContent();
    return { arrived: heading?.startsWith("Signed in as") ?? false, ways: await tab.getByRole("link").count() };
  });
  const tabs = [await first, await other];
  expect(tabs.some((tab) => tab?.arrived)).toBe(true);
  for (const tab of tabs) expect(tab?.ways).toBeGreaterThan(0);
});

test("hard case 72: a sign-up or sign-in form left open in a tab says so when somebody else is signed in meanwhile", async ({
  page,
  context,
  admin,
  customer,
}) => {
  const other = await createCustomer(admin, ciam);
  const [signUp, signIn] = [await context.newPage(), await context.newPage()];
  await signUp.goto(`${ciam.heraUrl}/registration`);
  await signIn.goto(`${ciam.heraUrl}/login`);
  await opensAccount(page, ciam, customer);
  await fillsInSignUp(signUp, other);
  await expect(signUp.getByText("Another account is signed in")).toBeVisible();
  await fillsInSignIn(signIn, other);
  await expect(signIn.getByText("Another account is signed in")).toBeVisible();
  await signIn.getByRole("link", { name: "Go on with that account" }).click();
  await seesHeading(signIn, "You are signed in");
  await expect(signIn.getByText(customer.email)).toBeVisible();
  await deletePerson(admin, ciam, other);
});

test("hard case 72: a sign-up form left open in a tab goes on to the app when the same person signed in meanwhile", async ({
  page,
  context,
  customer,
}) => {
  const second = await context.newPage();
  await second.goto(portalUrl);
  await second.getByRole("link", { name: "Create account" }).click();
  await seesHeading(second, /^Create your /);
  await signsInAtThePortal(page, customer);
  await fillsInSignUp(second, customer);
  await seesClaims(second, customer);
});

test("hard case 76: two consent screens of one app in two tabs, both allowed, both arrive", async ({
  page,
  context,
  customer,
}) => {
  const second = await context.newPage();
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, customer);
  await seesConsent(page);
  await startsSignInAtThePortal(second);
  await seesConsent(second);
  await allowsTheApp(page);
  await seesClaims(page, customer);
  await allowsTheApp(second);
  await seesClaims(second, customer);
});
