import type { Person } from "@olympus/bench/people";
import type { HalfInstance } from "@olympus/stack/instance";
import { expect, type Page } from "@playwright/test";
import { fillsInSignIn } from "./hera";
import { iam } from "./instance";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** Opens a console and signs in at Hera IAM, where the console sends everybody. */
export async function signsInAtAthena(page: Page, { athenaUrl }: HalfInstance, person: Person): Promise<void> {
  await page.goto(athenaUrl);
  await expect(page).toHaveURL((url) => url.origin === iam.heraUrl);
  await fillsInSignIn(page, person);
}

export async function signsOutOfAthena(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(heading(page, "You are signed out")).toBeVisible();
}

export async function seesConsole(page: Page, role: string): Promise<void> {
  await expect(heading(page, "Home")).toBeVisible();
  await expect(page.getByRole("complementary").getByText(role, { exact: true })).toBeVisible();
}

/** The console's home says that each of these answers. */
export async function seesHealthy(page: Page, services: readonly string[]): Promise<void> {
  for (const service of services) {
    await expect(page.getByRole("row", { name: new RegExp(`^${service}`) })).toContainText("Healthy");
  }
}

const consoleLink = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Console" }).getByRole("link", { name });

export async function opensAudit(page: Page): Promise<void> {
  await consoleLink(page, "Audit").click();
  await expect(heading(page, "Audit")).toBeVisible();
}

/** The console offers no audit to this role, and refuses it to somebody who knows its address. */
export async function isRefusedTheAudit(page: Page, { athenaUrl }: HalfInstance): Promise<void> {
  await expect(consoleLink(page, "Audit")).toHaveCount(0);
  await page.goto(`${athenaUrl}/audit`);
  await expect(page.getByRole("heading", { name: "Your role does not allow this page" })).toBeVisible();
  await expect(page).toHaveTitle(/^Not allowed – Athena /);
}

export async function seesNoAccess(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "You have no access here" })).toBeVisible();
}

async function searchesFor(page: Page, { email }: Person): Promise<void> {
  const search = page.getByRole("searchbox");
  await search.fill(email);
  await search.press("Enter");
}

export async function seesPerson(page: Page, person: Person): Promise<void> {
  await expect(heading(page, person.name)).toBeVisible();
}

export async function findsPerson(page: Page, person: Person): Promise<void> {
  await searchesFor(page, person);
  await page.getByRole("row", { name: person.email }).getByRole("link").click();
  await seesPerson(page, person);
}

export async function findsNobody(page: Page, person: Person): Promise<void> {
  await searchesFor(page, person);
  await expect(page.getByText("Nobody signs in with this")).toBeVisible();
}

async function opensEndSessions(page: Page): Promise<void> {
  await page.getByRole("link", { name: "End sessions" }).click();
}

/** From a person's page: ends all their sessions, with a reason. */
export async function endsSessions(page: Page, reason: string): Promise<void> {
  await opensEndSessions(page);
  await confirmsEndSessions(page, reason);
  await expect(page.getByRole("dialog").getByText("is signed out everywhere")).toBeVisible();
}

/** From a person's page: wants to end all their sessions without saying why, and is asked for it. */
export async function isAskedWhyToEndSessions(page: Page): Promise<void> {
  await opensEndSessions(page);
  await confirmsEndSessions(page, "");
  await expect(page.getByRole("dialog").getByText("Say in a few words why")).toBeVisible();
}

async function confirmsEndSessions(page: Page, reason: string, meanwhile?: () => Promise<void>): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Why" }).fill(reason);
  await meanwhile?.();
  await dialog.getByRole("button", { name: "End sessions" }).click();
}

/** Has the dialog open and filled in when something happens elsewhere, and presses the button then. */
export async function submitsEndSessions(
  page: Page,
  person: Person,
  reason: string,
  meanwhile: () => Promise<void>,
): Promise<void> {
  await page.goto(new URL(`/people/${person.id}?do=end-sessions`, page.url()).href);
  await confirmsEndSessions(page, reason, meanwhile);
}

/** The dialog says that the session has ended, and keeps what was typed. */
export async function expectRefusedInPlace(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Your session has ended")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Why" })).toHaveValue(reason);
}

/** The audit says who did what to whom, why, and how it ended. */
export async function expectAudited(
  page: Page,
  { athenaUrl }: HalfInstance,
  entry: { who: Person; what: string; whom: Person; why: string; outcome: string },
): Promise<void> {
  await page.goto(`${athenaUrl}/audit`);
  const row = page.getByRole("row").filter({ hasText: entry.who.email }).filter({ hasText: entry.why });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(entry.what);
  await expect(row).toContainText(entry.whom.name);
  await expect(row).toContainText(entry.outcome);
  await expect(row.getByRole("time")).toBeVisible();
}
