import type { Person } from "@olympus/bench/people";
import type { HalfInstance } from "@olympus/stack/instance";
import { expect, type Page } from "@playwright/test";
import { fillsInSignIn } from "./hera";

/** Opens a console and signs in at Hera IAM, where the console sends everybody. */
export async function signsInAtAthena(page: Page, { athenaUrl }: HalfInstance, person: Person): Promise<void> {
  await page.goto(athenaUrl);
  await fillsInSignIn(page, person);
}

export async function seesConsole(page: Page, role: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await expect(page.getByRole("complementary").getByText(role, { exact: true })).toBeVisible();
}

export const consoleLink = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Console" }).getByRole("link", { name });

export async function findsPerson(page: Page, person: Person): Promise<void> {
  const search = page.getByRole("searchbox");
  await search.fill(person.email);
  await search.press("Enter");
  await page.getByRole("row", { name: person.email }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: person.name })).toBeVisible();
}

/** From a person's page: ends all their sessions, with a reason. */
export async function endsSessions(page: Page, reason: string): Promise<void> {
  await page.getByRole("link", { name: "End sessions" }).click();
  await confirmsEndSessions(page, reason);
  await expect(page.getByRole("dialog").getByText("is signed out everywhere")).toBeVisible();
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
