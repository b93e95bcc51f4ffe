import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { seesConsole, signsInAtAthena } from "../support/athena";
import { ciam, portalUrl } from "../support/instance";
import { seesClaims, signsInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

// Hera itself is looked at in e2e/accessibility, every screen in every state.
async function expectAccessible(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(found, `on ${new URL(page.url()).pathname}`).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

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
