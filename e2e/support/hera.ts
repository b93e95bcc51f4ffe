import { expect, type Page } from "@playwright/test";
import { mailTo } from "./mail";
import type { Newcomer } from "./people";

type Credentials = Pick<Newcomer, "email" | "password">;

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Waits until the page can be typed into: a field filled before the scripts arrive may be emptied by them. */
export async function fill(page: Page, name: string, value: string): Promise<void> {
  // An answer on its way would empty a password or a code typed meanwhile.
  await expect(page.locator("form[aria-busy]")).toHaveCount(0);
  const field = page.locator(`input[name="${name}"]:not([type="hidden"])`);
  await field.fill(value);
  await expect(field).toHaveValue(value);
}

/** Presses the button of this method. */
export async function submits(page: Page, method: string): Promise<void> {
  await page.locator(`button[name="method"][value="${method}"]`).click();
}

/** Types in a code and sends it. */
export async function sendsCode(page: Page, code: string, { field = "code", method = "code" } = {}): Promise<void> {
  await fill(page, field, code);
  await submits(page, method);
}

export async function seesSignIn(page: Page): Promise<void> {
  await expect(heading(page, /^Sign in to /)).toBeVisible();
}

/** Opens this address and is sent to the sign-in page. */
export async function isAskedToSignIn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await seesSignIn(page);
}

export async function fillsInSignIn(page: Page, { email, password }: Credentials): Promise<void> {
  await seesSignIn(page);
  await fill(page, "identifier", email);
  await fill(page, "password", password);
  await submits(page, "password");
}

/** From the sign-in page: asks for a code by mail instead of typing the password. */
export async function wantsCode(page: Page, email: string): Promise<void> {
  await seesSignIn(page);
  await fill(page, "identifier", email);
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await submits(page, "code");
  await answered;
}

export async function fillsInSignUp(page: Page, person: Newcomer): Promise<void> {
  await expect(heading(page, /^Create your /)).toBeVisible();
  await fill(page, "traits.email", person.email);
  await fill(page, "traits.name", person.name);
  await fill(page, "password", person.password);
  await submits(page, "password");
}

/** Types in the code of the verification mail and goes on to where the sign-up was meant to lead. */
export async function confirmsMail(page: Page, { email }: Pick<Newcomer, "email">): Promise<void> {
  await expect(heading(page, "Confirm your e-mail address")).toBeVisible();
  await sendsCode(page, (await mailTo(email)).code);
  await expect(heading(page, "Your address is confirmed")).toBeVisible();
  await page.getByRole("link", { name: "Continue" }).click();
}

export async function seesConsent(page: Page): Promise<void> {
  await expect(heading(page, "Let Portal use your account?")).toBeVisible();
}

export async function allowsTheApp(page: Page): Promise<void> {
  await seesConsent(page);
  await page.getByRole("button", { name: "Allow" }).click();
}

export async function deniesTheApp(page: Page): Promise<void> {
  await seesConsent(page);
  await page.getByRole("button", { name: "Deny" }).click();
}

/** From the sign-in page: asks for the recovery mail. */
export async function asksForRecovery(page: Page, email: string): Promise<void> {
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await wantsRecoveryMail(page, email);
}

export async function wantsRecoveryMail(page: Page, email: string): Promise<void> {
  await expect(heading(page, "Get back into your account")).toBeVisible();
  await fill(page, "email", email);
  await submits(page, "code");
  await expect(heading(page, "Check your mail")).toBeVisible();
}

export async function entersRecoveryCode(page: Page, code: string): Promise<void> {
  await sendsCode(page, code);
}

/** Presses on: the link of the mail has filled in the code. */
export async function confirmsFilledInCode(page: Page): Promise<void> {
  await expect(page.locator('input[name="code"]')).toHaveValue(/^\d{6}$/);
  await submits(page, "code");
}

export async function choosesNewPassword(page: Page, password: string): Promise<void> {
  await expect(heading(page, "Choose a new password")).toBeVisible();
  await fill(page, "password", password);
  await submits(page, "password");
}

export async function seesSignInRefused(page: Page): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
  await seesSignIn(page);
}
