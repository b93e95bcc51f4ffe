import type { HttpBrowser } from "@olympus/bench/http-browser";
import type { Person } from "@olympus/bench/people";
import type { Page } from "@playwright/test";
import { findsPerson, isRefusedTheAudit, signsInAtAthena } from "../support/athena";
import { fillsInSignIn } from "../support/hera";
import { ciam, iam } from "../support/instance";
import { expect, test } from "../support/test";

test.use({ javaScriptEnabled: false });

/** Somebody ends all the person's sign-ins while their page stays open. */
async function endsEverywhere(admin: HttpBrowser, person: Person): Promise<void> {
  const answer = await admin.send("DELETE", new URL(`${iam.kratosAdminUrl}/admin/identities/${person.id}/sessions`));
  expect(answer.status).toBe(204);
}

async function submitsReason(page: Page, reason: string, meanwhile: () => Promise<void>): Promise<void> {
  await page.goto(`${page.url()}?do=end-sessions`);
  await page.getByRole("dialog").getByRole("textbox", { name: "Why" }).fill(reason);
  await meanwhile();
  await page.getByRole("dialog").getByRole("button", { name: "End sessions" }).click();
}

test("without scripts a page of another role, or of nobody, has its words", async ({ page, support }) => {
  await signsInAtAthena(page, ciam, support);
  await isRefusedTheAudit(page, ciam);
  await page.goto(`${ciam.athenaUrl}/people/nobody`);
  await expect(page.getByRole("heading", { level: 1, name: "There is nothing here" })).toBeVisible();
});

test("without scripts the sessions of a customer are ended with a reason", async ({ page, owner, customer }) => {
  await signsInAtAthena(page, ciam, owner);
  await findsPerson(page, customer);
  await submitsReason(page, "Asked by phone", async () => {});
  await expect(page.getByText("is signed out everywhere")).toBeVisible();
});

test("without scripts a reason that was typed when the session ended comes back after the sign-in", async ({
  page,
  admin,
  owner,
  customer,
}) => {
  await signsInAtAthena(page, ciam, owner);
  await findsPerson(page, customer);
  await submitsReason(page, "Lost phone, هاتف", () => endsEverywhere(admin, owner));
  await expect(page.getByRole("heading", { level: 1, name: "Your session has ended" })).toBeVisible();
  await page.getByRole("link", { name: "Sign in again" }).click();
  await fillsInSignIn(page, owner);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox", { name: "Why" })).toHaveValue("Lost phone, هاتف");
  await expect(dialog.getByRole("status")).toContainText("nothing was done");
  await dialog.getByRole("button", { name: "End sessions" }).click();
  await expect(page.getByText("is signed out everywhere")).toBeVisible();
});

test("without scripts a reason is not shown to the colleague who signs in next", async ({
  page,
  admin,
  owner,
  support,
  customer,
}) => {
  await signsInAtAthena(page, ciam, owner);
  await findsPerson(page, customer);
  await submitsReason(page, "For the owner's eyes", () => endsEverywhere(admin, owner));
  await page.getByRole("link", { name: "Sign in again" }).click();
  await fillsInSignIn(page, support);
  await expect(page.getByRole("dialog").getByRole("textbox", { name: "Why" })).toHaveValue("");
});
