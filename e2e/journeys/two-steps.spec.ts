import { type Client, startCodeFlow } from "@olympus/bench/code-flow";
import { findForm } from "@olympus/bench/forms";
import { HttpBrowser } from "@olympus/bench/http-browser";
import type { Page } from "@playwright/test";
import { seesHeading } from "../support/account";
import { allowsTheApp, confirmsMail, seesConsent, seesSignIn } from "../support/hera";
import { portalClient } from "../support/instance";
import { mailTo } from "../support/mail";
import { expect, test } from "../support/test";
import { oneVariant } from "../support/variant";

// Kratos asks for the address first, and for the rest of a sign-up before how one will sign in. One variant serves them all.
const stepped = oneVariant({
  kratos: {
    SELFSERVICE_FLOWS_LOGIN_STYLE: "identifier_first",
    SELFSERVICE_FLOWS_REGISTRATION_ENABLE_LEGACY_ONE_STEP: "false",
  },
});
const client = (): Client => ({ ...portalClient, issuer: stepped().half.hydraPublicUrl });

const identifier = (page: Page) => page.locator('input[name="identifier"]:visible');
const password = (page: Page) => page.locator('input[name="password"]');
const quiet = (page: Page) => expect(page.locator("form[aria-busy]")).toHaveCount(0);
const startsAtTheApp = (page: Page) => page.goto(startCodeFlow(client()).address.href);
const arrivesAtTheApp = (page: Page) => page.waitForURL(/\/callback\?code=/);

async function namesAddress(page: Page, address: string): Promise<void> {
  await seesSignIn(page);
  await quiet(page);
  await identifier(page).fill(address);
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(password(page)).toBeVisible();
  await quiet(page);
}

async function typesPassword(page: Page, value: string): Promise<void> {
  await quiet(page);
  await password(page).fill(value);
  await page.locator('button[name="method"][value="password"]').click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("address first: the address stays, can be changed, outlasts a wrong password and the way back", async ({
      page,
      customer,
    }) => {
      await startsAtTheApp(page);
      await expect(password(page)).toHaveCount(0);
      await namesAddress(page, `typo.${customer.email}`);
      if (javaScriptEnabled) await expect(password(page)).toBeFocused();
      await expect(identifier(page)).toHaveValue(`typo.${customer.email}`);
      await identifier(page).fill(customer.email);
      await typesPassword(page, "not the password");
      await expect(page.getByRole("main").getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
      await expect(identifier(page)).toHaveValue(customer.email);
      await expect(password(page)).toHaveValue("");
      await page.getByRole("link", { name: "Create an account" }).click();
      await seesHeading(page, /^Create your /);
      await page.goBack();
      await expect(identifier(page)).toHaveValue(customer.email);
      await typesPassword(page, customer.password);
      await allowsTheApp(page);
      await arrivesAtTheApp(page);
    });

    test("address first, then a code by mail", async ({ page, customer }) => {
      await startsAtTheApp(page);
      await namesAddress(page, customer.email);
      await page.locator('button[name="method"][value="code"]').click();
      await seesHeading(page, "Check your mail");
      await expect(page.getByRole("main")).toContainText(customer.email);
      await page.locator('input[name="code"]').fill((await mailTo(customer.email)).code);
      await page.locator('button[name="method"][value="code"]').first().click();
      await allowsTheApp(page);
      await arrivesAtTheApp(page);
    });

    test("signing up in two steps: back and forth keeps what was typed, a bad password is told at its field", async ({
      page,
      newcomer,
    }) => {
      await startsAtTheApp(page);
      await page.getByRole("link", { name: "Create an account" }).click();
      await seesHeading(page, /^Create your /);
      await expect(password(page)).toHaveCount(0);
      await page.locator('input[name="traits.email"]').fill(newcomer.email);
      await page.locator('input[name="traits.name"]').fill(newcomer.name);
      await page.getByRole("button", { name: "Continue", exact: true }).click();
      await expect(page.getByText(newcomer.email)).toBeVisible();
      await quiet(page);

      await page.locator('button[name="screen"][value="previous"]').click();
      await expect(page.locator('input[name="traits.email"]:visible')).toHaveValue(newcomer.email);
      await expect(page.locator('input[name="traits.name"]:visible')).toHaveValue(newcomer.name);
      await quiet(page);
      await page.locator('input[name="traits.name"]').fill("Nadia, renamed");
      await page.locator('button[name="method"][value="profile"]').click();
      await expect(page.getByText(newcomer.email)).toBeVisible();

      await typesPassword(page, newcomer.email);
      await expect(password(page)).toHaveAttribute("aria-invalid", "true");
      await expect(page.getByText(newcomer.email)).toBeVisible();
      await page.getByRole("link", { name: "Sign in" }).click();
      await seesSignIn(page);
      await page.goBack();
      await expect(page.getByText(newcomer.email)).toBeVisible();
      await typesPassword(page, newcomer.password);
      await confirmsMail(page, newcomer);
      await seesConsent(page);
      await expect(page.getByRole("main")).toContainText("Nadia, renamed");
      await allowsTheApp(page);
      await arrivesAtTheApp(page);
    });
  });
}

test("address first: what follows looks the same for an address without an account, and so does a wrong password", async ({
  customer,
}) => {
  const walk = async (email: string) => {
    const http = new HttpBrowser();
    const first = await http.follow(await http.get(`${stepped().half.heraUrl}/login`));
    const asked = findForm(first.body, "identifier");
    const named = { ...asked.fields, identifier: email, method: "identifier_first" };
    const second = await http.follow(await http.post(new URL(asked.action, first.url), named));
    const form = findForm(second.body, "password");
    const wrong = { ...form.fields, identifier: email, password: "not the password", method: "password" };
    const third = await http.follow(await http.post(new URL(form.action, second.url), wrong));
    http.close();
    return [second, third].map(({ body }) => shown(body, email));
  };
  expect(await walk(`nobody.${customer.email}`)).toEqual(await walk(customer.email));
});

/** What a person sees of a page, the address aside. */
function shown(body: string, email: string): string {
  const [main = ""] = /<main[\s\S]*<\/main>/.exec(body) ?? [];
  const controls = [...main.matchAll(/<(?:input|button)[^>]*\bname="([^"]+)"/g)].map(([, name]) => name);
  const text = main
    .replaceAll(email, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
  return `${controls.join(",")} ${text}`;
}
