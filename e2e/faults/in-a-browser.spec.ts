import type { Page } from "@playwright/test";
import { seesHeading } from "../support/account";
import { seesSignIn } from "../support/hera";
import { expect, test } from "../support/test";
import { oneStand } from "./one-stand";

// One variant serves them all; what each disturbs, it heals.
const here = oneStand();

const send = (page: Page) => page.locator('button[name="method"][value="password"]').click();
const identifier = (page: Page) => page.locator('input[name="identifier"]');

async function types(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await seesSignIn(page);
  await expect(page.locator("form[aria-busy]")).toHaveCount(0);
  await identifier(page).fill(email);
  await page.locator('input[name="password"]').fill(password);
}

function loggedUnder(text: string | null) {
  const reference = /[0-9a-f]{10}/.exec(text ?? "")?.[0];
  return here()
    .variant.heraLog()
    .find((line) => line.reference === reference);
}

for (const [name, fault, kind] of [
  ["refuses", { is: "refusing" }, "refused"],
  ["is silent", { is: "stopped" }, "silent"],
] as const) {
  test(`hard case 65: Kratos ${name}: the form says so in its place, keeps everything, and one press sends it again`, async ({
    page,
  }) => {
    const person = await here().stand.person();
    await page.goto(`${here().variant.half.heraUrl}/login`);
    await types(page, person);
    await here().variant.gates.kratosPublic.fail(fault);
    await send(page);
    const trouble = page.getByRole("alert").filter({ hasText: "Not available right now" });
    await expect(trouble).toBeVisible();
    expect(loggedUnder(await trouble.textContent())).toMatchObject({ kind, milliseconds: expect.any(Number) });
    await expect(identifier(page)).toHaveValue(person.email);
    await expect(page.locator('input[name="password"]')).toHaveValue(person.password);
    await here().variant.heal();
    await trouble.getByRole("button", { name: "Try again" }).click();
    await seesHeading(page, "You are signed in");
  });
}

test("hard case 65: Kratos is away from a page: the same page comes back by its own link", async ({ page }) => {
  await here().variant.gates.kratosPublic.fail({ is: "refusing" });
  await page.goto(`${here().variant.half.heraUrl}/registration`);
  await seesHeading(page, "Not available right now");
  await here().variant.heal();
  await page.getByRole("link", { name: "Try again" }).click();
  await seesHeading(page, /^Create your /);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("hard case 65: without scripts the page leads back to the form, with the address still in it", async ({
    page,
  }) => {
    const person = await here().stand.person();
    await page.goto(`${here().variant.half.heraUrl}/login`);
    await types(page, person);
    await here().variant.gates.kratosPublic.fail({ is: "stopped" });
    await send(page);
    await seesHeading(page, "Not available right now");
    expect(loggedUnder(await page.locator("small").textContent())).toMatchObject({ kind: "silent" });
    await here().variant.heal();
    await page.getByRole("link", { name: "Back to the form" }).click();
    await expect(identifier(page)).toHaveValue(person.email);
    await page.locator('input[name="password"]').fill(person.password);
    await send(page);
    await seesHeading(page, "You are signed in");
  });
});
