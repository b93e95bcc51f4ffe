import { allowsTheApp, fillsInSignIn, seesSignIn } from "../support/hera";
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
