import AxeBuilder from "@axe-core/playwright";
import { deletePerson } from "@olympus/bench/people";
import type { Page } from "@playwright/test";
import { seesConsole, seesPerson, signsInAtAthena, signsOutOfAthena } from "../support/athena";
import { ciam, iam } from "../support/instance";
import { createEmployee } from "../support/people";
import { expect, test } from "../support/test";

const palette = (page: Page) => page.getByRole("dialog", { name: "Go to or do" });
const choice = (page: Page, name: string | RegExp) => palette(page).getByRole("option", { name });
const rail = (page: Page) => page.getByRole("complementary");
const expectWidth = (page: Page, width: number) =>
  expect.poll(async () => (await rail(page).boundingBox())?.width).toBe(width);

/** Presses keys until the palette is there: a page that was just loaded may not listen yet. */
async function opensPalette(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Only what was closed gives its keys back: they are the palette's for as long as it is open. */
async function closesPalette(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("the palette finds a page, a customer and an action, by keyboard alone", async ({ page, owner, customer }) => {
  await signsInAtAthena(page, ciam, owner);
  await seesConsole(page, "Owner");
  await opensPalette(page);
  await expectAccessible(page);
  await page.keyboard.type("aud");
  await expect(choice(page, "Audit")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Audit" })).toBeVisible();

  for (const known of [customer.email, customer.id]) {
    await opensPalette(page);
    await page.keyboard.type(known);
    await expect(choice(page, customer.name)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await seesPerson(page, customer);
    await page.goto(ciam.athenaUrl);
  }

  await opensPalette(page);
  await page.keyboard.type("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await opensPalette(page);
  await page.keyboard.press("ArrowUp"); // from the first to the last
  await expect(choice(page, "Sign out")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "You are signed out" })).toBeVisible();
});

test("the palette says when nobody is found, and closes on Escape and on its own key", async ({ page, owner }) => {
  await signsInAtAthena(page, ciam, owner);
  await opensPalette(page);
  await page.keyboard.type("nobody@nowhere.test");
  await expect(palette(page).getByRole("status")).toHaveText("Nobody signs in with this.");
  await closesPalette(page);
  await opensPalette(page);
  await expect(palette(page).getByRole("combobox")).toHaveValue("");
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeHidden();
});

test("who may not see people is offered none, and finds none", async ({ page, admin, customer }) => {
  const designer = await createEmployee(admin, "designer");
  await signsInAtAthena(page, ciam, designer);
  await seesConsole(page, "Designer");
  await opensPalette(page);
  await page.keyboard.type(customer.email);
  await expect(palette(page).getByRole("option")).toHaveCount(0);
  const asked = await page.request.get(`${ciam.athenaUrl}/find/people?q=${customer.email}`);
  expect(asked.status()).toBe(403);
  expect(await asked.text()).not.toContain(customer.id);
  await closesPalette(page);
  await signsOutOfAthena(page);
  await deletePerson(admin, iam, designer);
});

test("keys lead to the search, through the rows, and to the list of keys", async ({ page, owner, customer }) => {
  await signsInAtAthena(page, ciam, owner);
  await expect(page.getByRole("searchbox")).toBeVisible();
  await opensPalette(page); // from here on the page listens
  await closesPalette(page);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type(customer.email);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name: customer.email })).toBeVisible();
  await opensPalette(page);
  await closesPalette(page);
  await page.getByRole("heading", { level: 1 }).click(); // out of the field
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await seesPerson(page, customer);
});

test("on a Mac the palette's key is named as on its keyboard", async ({ page, owner }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "platform", { get: () => "MacIntel" }));
  await signsInAtAthena(page, ciam, owner);
  await expect(page.getByRole("button", { name: /^Go to or do/ })).toContainText("⌘ K");
});

test("the rail folds to icons by itself and by hand, keeps its names, and the server remembers", async ({
  page,
  owner,
}) => {
  await signsInAtAthena(page, ciam, owner);
  await seesConsole(page, "Owner");
  await expectWidth(page, 232);
  await opensPalette(page);
  await closesPalette(page);
  await page.getByRole("button", { name: "Fold the menu" }).click();
  await expectWidth(page, 56);
  await page.reload();
  await expectWidth(page, 56);
  const sent = await page.request.get(ciam.athenaUrl);
  expect(await sent.text(), "so that nothing jumps").toContain('data-rail="folded"');
  await expectAccessible(page);
  await expect(async () => {
    await page.getByRole("button", { name: "Unfold the menu" }).click({ timeout: 1_000 });
    await expectWidth(page, 232);
  }).toPass();

  await page.setViewportSize({ width: 800, height: 700 });
  await expectWidth(page, 56);
  const people = rail(page).getByRole("link", { name: "People" });
  await people.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(people.getByText("People")).toHaveCSS("opacity", "1");
  const who = rail(page).getByRole("button", { name: "Who you are" });
  await expect(who).toHaveAccessibleDescription(new RegExp(`${owner.name}.*${owner.email}.*Owner`));
  const tip = rail(page).locator(`[id="${await who.getAttribute("aria-describedby")}"]`);
  await expect(tip).toHaveCSS("opacity", "0");
  await who.focus();
  await expect(tip).toHaveCSS("opacity", "1");
  await expectAccessible(page);

  await page.setViewportSize({ width: 390, height: 700 });
  await expect(rail(page)).toBeHidden();
  await page.getByRole("button", { name: "Open the menu" }).click();
  await expect(page.getByRole("link", { name: "People" })).toBeVisible();
});
