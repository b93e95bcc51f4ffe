import { allowsTheApp, deniesTheApp, fillsInSignIn } from "../support/hera";
import { portalUrl } from "../support/instance";
import { seesClaims, signsInAtThePortal, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a denied consent ends on the portal's own page, with a way on", async ({ page, customer }) => {
      await startsSignInAtThePortal(page);
      await fillsInSignIn(page, customer);
      await deniesTheApp(page);
      await expect(page.getByRole("heading", { name: "Access was not given" })).toBeVisible();
      await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
      await allowsTheApp(page);
      await seesClaims(page, customer);
    });
  });
}

test("consent says who asks, for what and in which account", async ({ page, customer }) => {
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, customer);
  await expect(page.getByRole("heading", { name: "Let Portal use your account?" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(customer.email);
  await expect(page.getByRole("listitem")).not.toHaveCount(0);
});

test("a consent given once is remembered, and the second sign-in is silent", async ({ page, context, customer }) => {
  await signsInAtThePortal(page, customer);
  // The portal alone forgets this browser; Olympus still knows it.
  await context.clearCookies({ name: "portal_session" });
  await page.goto(portalUrl);
  await expect(page.getByRole("heading", { name: "Welcome to the portal" })).toBeVisible();
  await page.getByRole("link", { name: "Sign in" }).click();
  await seesClaims(page, customer);
});
