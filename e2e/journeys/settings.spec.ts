import { anHourPasses, opensAccount, seesHeading, seesSaved } from "../support/account";
import { fillsInSignIn } from "../support/hera";
import { ciam, iam } from "../support/instance";
import { mailTo } from "../support/mail";
import { findIdentity } from "../support/people";
import { claim, seesClaims, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("every concern has a page, and saving stays on it", async ({ page, customer }) => {
      await opensAccount(page, ciam, customer);
      await page.getByRole("link", { name: /^Account settings/ }).click();
      await seesHeading(page, "Your account");
      await page.getByRole("link", { name: /^Profile/ }).click();
      await seesHeading(page, "Profile");
      await page.getByLabel(/^Name/).fill("Casey, renamed");
      await page.getByRole("button", { name: "Save" }).click();
      await seesSaved(page);
      await seesHeading(page, "Profile");
      await page.getByRole("link", { name: "Back to your account" }).click();
      await expect(page.getByRole("link", { name: "Profile Casey, renamed" })).toBeVisible();
    });

    test("a new address counts at once, is confirmed by its mail, and apps wait for that", async ({
      page,
      admin,
      customer,
    }) => {
      const moved = `moved.${customer.email}`;
      await opensAccount(page, ciam, customer);
      await page.goto(`${ciam.heraUrl}/settings/email`);
      await page.getByLabel("E-mail").fill(moved);
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText(`${moved} is not confirmed yet.`)).toBeVisible();
      expect(await findIdentity(admin, ciam.kratosAdminUrl, customer.email)).toBeUndefined();

      await startsSignInAtThePortal(page);
      await seesHeading(page, "Confirm your e-mail address");
      await page.goto((await mailTo(moved)).links.find((link) => link.includes("/verification")) ?? "");
      await page.locator('button[name="method"][value="code"]').click();
      await seesHeading(page, "Your address is confirmed");
      await page.goto(`${ciam.heraUrl}/settings/email`);
      await expect(page.getByLabel("E-mail")).toHaveValue(moved);
      await expect(page.getByText("is not confirmed yet")).toBeHidden();
    });

    test("a mistyped address is refused in its place and nothing typed is lost", async ({ page, customer }) => {
      await opensAccount(page, ciam, customer);
      await page.goto(`${ciam.heraUrl}/settings/email`);
      const field = page.getByLabel("E-mail");
      await field.fill("casey@nowhere");
      await field.evaluate((input: HTMLInputElement) => input.form?.setAttribute("novalidate", ""));
      await field.fill("not an address@");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("This is not an e-mail address.")).toBeVisible();
      await seesHeading(page, "E-mail address");
    });

    test("who signed in long ago confirms it first and is back at the same page", async ({ page, customer }) => {
      await opensAccount(page, ciam, customer);
      await anHourPasses(ciam, customer);
      await page.goto(`${ciam.heraUrl}/settings/password`);
      await seesHeading(page, "Confirm it’s you");
      await page.locator('input[name="password"]').fill(customer.password);
      await page.locator('button[name="method"][value="password"]').click();
      await seesHeading(page, "Password");
      await page.locator('input[name="password"]').fill(`second-${customer.password}`);
      await page.getByRole("button", { name: "Save" }).click();
      await seesSaved(page);
      await seesHeading(page, "Password");
    });

    test("a form that was left open until the sign-in was too old is saved once it is confirmed", async ({
      page,
      admin,
      customer,
    }) => {
      const moved = `late.${customer.email}`;
      await opensAccount(page, ciam, customer);
      await page.goto(`${ciam.heraUrl}/settings/email`);
      await page.getByLabel("E-mail").fill(moved);
      await anHourPasses(ciam, customer);
      await page.getByRole("button", { name: "Save" }).click();
      await seesHeading(page, "Confirm it’s you");
      await page.locator('input[name="password"]').fill(customer.password);
      await page.locator('button[name="method"][value="password"]').click();
      await seesHeading(page, "E-mail address");
      await expect(page.getByText(`${moved} is not confirmed yet.`)).toBeVisible();
      expect(await findIdentity(admin, ciam.kratosAdminUrl, moved)).toBeDefined();
    });

    test("employees look after their account the same way", async ({ page, support }) => {
      await opensAccount(page, iam, support);
      await page.goto(`${iam.heraUrl}/settings/profile`);
      await page.getByLabel(/^Name/).fill("Emil, renamed");
      await page.getByRole("button", { name: "Save" }).click();
      await seesSaved(page);
    });
  });
}

test("hard case 12: a changed password is said to end the other sessions, and does", async ({
  page,
  browser,
  customer,
}) => {
  const otherContext = await browser.newContext();
  const other = await otherContext.newPage();
  await opensAccount(other, ciam, customer);
  await opensAccount(page, ciam, customer);
  await page.goto(`${ciam.heraUrl}/settings/password`);
  await expect(page.getByText("A new password signs you out on all other devices.")).toBeVisible();
  await page.locator('input[name="password"]').fill(`second-${customer.password}`);
  await page.getByRole("button", { name: "Save" }).click();
  await seesSaved(page);
  await other.goto(`${ciam.heraUrl}/sessions`);
  await seesHeading(other, /^Sign in to /);
  await fillsInSignIn(other, { ...customer, password: `second-${customer.password}` });
  await seesHeading(other, "Your devices");
  await otherContext.close();
});

test("hard case 10: two tabs, signed out in one, a form of the other comes back to its own page", async ({
  page,
  context,
  customer,
}) => {
  await opensAccount(page, ciam, customer);
  await page.goto(`${ciam.heraUrl}/settings/profile`);
  await page.getByLabel(/^Name/).fill("Casey, renamed");
  const other = await context.newPage();
  await other.goto(ciam.heraUrl);
  await other.getByRole("button", { name: "Sign out" }).click();
  await seesHeading(other, "You are signed out");
  await page.getByRole("button", { name: "Save" }).click();
  await fillsInSignIn(page, customer);
  await seesHeading(page, "Profile");
});

test("an app's claims follow the settings", async ({ page, customer }) => {
  await opensAccount(page, ciam, customer);
  await page.goto(`${ciam.heraUrl}/settings/profile`);
  await page.getByLabel(/^Name/).fill("Casey, renamed");
  await page.getByRole("button", { name: "Save" }).click();
  await seesSaved(page);
  await startsSignInAtThePortal(page);
  await page.getByRole("button", { name: "Allow" }).click();
  await seesClaims(page, { ...customer, name: "Casey, renamed" });
  await expect(claim(page, "name")).toHaveText("Casey, renamed");
});
