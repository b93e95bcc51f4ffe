import { randomBytes } from "node:crypto";
import type { HalfInstance } from "@olympus/stack/instance";
import type { Page } from "@playwright/test";
import { opensAccount, seesHeading, seesSaved } from "../support/account";
import { plugsInAuthenticator } from "../support/authenticator";
import { allowsTheApp, entersRecoveryCode, fillsInSignIn, wantsRecoveryMail } from "../support/hera";
import { ciam, iam } from "../support/instance";
import { mailTo } from "../support/mail";
import { seesClaims, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

async function addsPasskey(page: Page, half: HalfInstance, name: string): Promise<void> {
  await page.goto(`${half.heraUrl}/settings/passkeys`);
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await seesSaved(page);
  await expect(page.getByRole("heading", { name })).toBeVisible();
}

async function signsOut(page: Page, half: HalfInstance): Promise<void> {
  await page.goto(half.heraUrl);
  await page.getByRole("button", { name: "Sign out" }).click();
  await seesHeading(page, "You are signed out");
}

test("a customer adds a passkey, signs in with it at an app, and removes it", async ({ page, customer }) => {
  const device = await plugsInAuthenticator(page);
  await opensAccount(page, ciam, customer);
  await page.goto(`${ciam.heraUrl}/settings/passkeys`);
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Chrome on Linux");
  await addsPasskey(page, ciam, "Casey’s laptop مفتاح");
  expect(await device.count()).toBe(1);
  await signsOut(page, ciam);

  await startsSignInAtThePortal(page);
  await page
    .getByRole("button", { name: "Sign in with a passkey" })
    .click({ noWaitAfter: true, timeout: 5000 })
    .catch(() => {
      // The browser may have offered the passkey by itself, and been answered, before the button was there to press.
    });
  await allowsTheApp(page);
  await seesClaims(page, customer);

  await page.goto(`${ciam.heraUrl}/settings`);
  await page.getByRole("link", { name: "Passkeys One" }).click();
  await page.getByRole("button", { name: "Remove Casey’s laptop مفتاح" }).click();
  await seesSaved(page);
  await expect(page.getByText("You have no passkey yet.")).toBeVisible();
});

test("an employee signs in with a passkey", async ({ page, support }) => {
  await plugsInAuthenticator(page);
  await opensAccount(page, iam, support);
  await addsPasskey(page, iam, "Emil’s laptop");
  await signsOut(page, iam);
  await page.goto(`${iam.heraUrl}/login`);
  await page
    .getByRole("button", { name: "Sign in with a passkey" })
    .click({ timeout: 5000 })
    .catch(() => undefined);
  await seesHeading(page, "You are signed in");
});

test("a passkey that its owner does not give changes nothing and says so", async ({ page, customer }) => {
  const device = await plugsInAuthenticator(page);
  await opensAccount(page, ciam, customer);
  await page.goto(`${ciam.heraUrl}/settings/passkeys`);
  await device.willing(false);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was changed" })).toBeVisible();
  await device.willing(true);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await seesSaved(page);
});

test("the only way to sign in cannot be removed, neither by the page nor past it", async ({ page, admin }) => {
  const email = `nora.${randomBytes(5).toString("hex")}@employees.test`;
  const made = await admin.json("POST", `${iam.kratosAdminUrl}/admin/identities`, {
    schema_id: "employee",
    traits: { email, name: "Nora Nopassword" },
    verifiable_addresses: [{ value: email, via: "email", verified: true, status: "completed" }],
  });
  const { id } = JSON.parse(made.body) as { id: string };
  await plugsInAuthenticator(page);
  await page.goto(`${iam.heraUrl}/recovery`);
  await wantsRecoveryMail(page, email);
  await entersRecoveryCode(page, (await mailTo(email)).code);
  await page.getByRole("link", { name: "Go on without a new password" }).click();
  await addsPasskey(page, iam, "Nora’s laptop");
  await expect(page.getByText("This is your only way to sign in.")).toBeVisible();
  const remove = page.getByRole("button", { name: "Remove Nora’s laptop" });
  await expect(remove).toBeDisabled();
  await remove.evaluate((button: HTMLButtonElement) => {
    button.disabled = false;
  });
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await remove.click();
  await answered;
  await page.goto(`${iam.heraUrl}/settings/passkeys`);
  await expect(page.getByRole("heading", { name: "Nora’s laptop" })).toBeVisible();
  await admin.send("DELETE", new URL(`${iam.kratosAdminUrl}/admin/identities/${id}`));
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("no button stands there that could do nothing", async ({ page, customer }) => {
    await page.goto(`${ciam.heraUrl}/login`);
    await seesHeading(page, /^Sign in to /);
    await expect(page.getByRole("button", { name: /passkey/i })).toHaveCount(0);
    await page.goto(`${iam.heraUrl}/login`);
    await expect(page.getByText("or", { exact: true })).toBeHidden();
    await page.goto(`${ciam.heraUrl}/login`);
    await fillsInSignIn(page, customer);
    await page.goto(`${ciam.heraUrl}/settings/passkeys`);
    await expect(page.getByText("switch on JavaScript")).toBeVisible();
    await expect(page.getByRole("button", { name: /passkey/i })).toHaveCount(0);
  });
});
