import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { seesConsole, signsInAtAthena } from "../support/athena";
import { fillsInSignIn, seesConsent } from "../support/hera";
import { ciam, iam, portalUrl } from "../support/instance";
import { seesClaims, signsInAtThePortal, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

async function expectAccessible(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(found, `on ${new URL(page.url()).pathname}`).toEqual([]);
}

const accountPages = [
  "/",
  "/apps?done=withdrawn",
  "/sessions?done=ended",
  "/settings",
  ...["profile", "email", "password", "authenticator", "backup-codes", "passkeys"].map((name) => `/settings/${name}`),
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("the signed-out pages of Hera have no accessibility violation", async ({ page }) => {
      const pages = ["/login", "/registration", "/recovery", "/verification", "/error", "/signed-out", "/nowhere"];
      for (const path of pages) {
        await page.goto(`${ciam.heraUrl}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
      await page.goto(`${iam.heraUrl}/login`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(page);
    });

    test("a refused sign-in, consent, home and settings have no accessibility violation", async ({
      page,
      customer,
    }) => {
      await startsSignInAtThePortal(page);
      await fillsInSignIn(page, { ...customer, password: "not the password" });
      await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
      await expectAccessible(page);
      await fillsInSignIn(page, customer);
      await seesConsent(page);
      await expectAccessible(page);
      for (const path of ["/", "/logout"]) {
        await page.goto(`${ciam.heraUrl}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
    });

    test("the pages of one's account have no accessibility violation", async ({ page, customer }) => {
      await signsInAtThePortal(page, customer);
      for (const path of accountPages) {
        await page.goto(`${ciam.heraUrl}${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
    });

    test("the portal has no accessibility violation", async ({ page, customer }) => {
      await page.goto(portalUrl);
      await expectAccessible(page);
      await signsInAtThePortal(page, customer);
      await seesClaims(page, customer);
      await expectAccessible(page);
    });
  });
}

test("Athena's pages have no accessibility violation", async ({ page, owner, customer }) => {
  await signsInAtAthena(page, ciam, owner);
  await seesConsole(page, "Owner");
  for (const path of ["/", "/people", `/people/${customer.id}`, "/audit"]) {
    await page.goto(`${ciam.athenaUrl}${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
});
