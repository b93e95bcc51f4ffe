import type { Person } from "@olympus/bench/people";
import { expect, type Page } from "@playwright/test";
import { allowsTheApp, fillsInSignIn, fillsInSignUp, seesSignInRefused } from "./hera";
import { ciam, portalUrl } from "./instance";
import type { Newcomer } from "./people";

async function startsSignUpAtThePortal(page: Page): Promise<void> {
  await page.goto(portalUrl);
  await page.getByRole("link", { name: "Create account" }).click();
}

export async function startsSignInAtThePortal(page: Page): Promise<void> {
  await page.goto(portalUrl);
  await page.getByRole("link", { name: "Sign in" }).click();
}

export async function signsUpAtThePortal(page: Page, person: Newcomer): Promise<void> {
  await startsSignUpAtThePortal(page);
  await fillsInSignUp(page, person);
}

/** A first sign-in at the portal, with the consent that Hera then asks for. */
export async function signsInAtThePortal(page: Page, person: Newcomer): Promise<void> {
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, person);
  await allowsTheApp(page);
  await seesClaims(page, person);
}

/** What the portal says that this claim of the ID token is. */
export const claim = (page: Page, name: string) =>
  page
    .getByRole("row")
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole("cell");

/** The portal shows this person's verified claims, the default tenant among them, and its API takes the access token. */
export async function seesClaims(page: Page, person: Newcomer | Person): Promise<void> {
  await expect(page.getByRole("heading", { name: `Signed in as ${person.name}` })).toBeVisible();
  await expect(claim(page, "email")).toHaveText(person.email);
  await expect(claim(page, "tenant_id")).toHaveText(ciam.defaultTenantId);
  await expect(page.getByText("answered 200")).toBeVisible();
}

export async function refreshesAtThePortal(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Refresh" }).click();
}

export async function seesFreshTokens(page: Page): Promise<void> {
  await expect(page.getByText("You have fresh tokens.")).toBeVisible();
}

export async function signsOutAtThePortal(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
}

export async function seesSignedOutPortal(page: Page): Promise<void> {
  await expect(page.getByText("Your session has ended, so we signed you out here too.")).toBeVisible();
}

/** From the signed-in portal: the password before is worth nothing any more, and the new one leads back here. */
export async function onlyNewPasswordOpens(page: Page, customer: Person, password: string): Promise<void> {
  await signsOutAtThePortal(page);
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, customer);
  await seesSignInRefused(page);
  await fillsInSignIn(page, { ...customer, password });
  await seesClaims(page, customer);
}
