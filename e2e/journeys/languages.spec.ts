import type { Locator, Page } from "@playwright/test";
import { tokensFor } from "../support/http";
import { ciam, portalClient, portalUrl } from "../support/instance";
import { mailTo } from "../support/mail";
import type { Newcomer } from "../support/people";
import { seesClaims } from "../support/portal";
import { expect, test } from "../support/test";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const languageOf = (page: Page) => page.locator("html").getAttribute("lang");
const field = (page: Page, name: string) => page.locator(`input[name="${name}"]:not([type="hidden"])`);
const submit = (page: Page) => page.locator('button[name="method"]').first();
const inEnglish = (page: Page) => page.getByRole("link", { name: "English", exact: true });
const inGerman = (page: Page) => page.getByRole("link", { name: "Deutsch", exact: true });

/** Starts a sign-in at the portal as an app does that asks for these languages. */
async function startsSignIn(page: Page, uiLocales: string): Promise<void> {
  const answer = await page.request.get(`${portalUrl}/sign-in`, { maxRedirects: 0 });
  const authorization = new URL(answer.headers().location ?? "");
  authorization.searchParams.set("ui_locales", uiLocales);
  await page.goto(authorization.href);
}

async function fillsInSignUp(page: Page, { email, name, password }: Newcomer): Promise<void> {
  await field(page, "traits.email").fill(email);
  await field(page, "traits.name").fill(name);
  await field(page, "password").fill(password);
  await submit(page).click();
}

async function fillsInSignIn(page: Page, { email, password }: Newcomer): Promise<void> {
  await field(page, "identifier").fill(email);
  await field(page, "password").fill(password);
  await submit(page).click();
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with scripts" : "without scripts", () => {
    test.use({ locale: "de-AT", javaScriptEnabled: scripts });

    test("somebody with a German browser signs up, confirms a German mail and signs in", async ({ page, newcomer }) => {
      await page.goto(portalUrl);
      await page.getByRole("link", { name: "Create account" }).click();
      await expect(heading(page, /^Ihr Konto bei .* erstellen$/)).toBeVisible();
      expect(await languageOf(page)).toBe("de");
      await expect(page).toHaveTitle(/^Ihr Konto bei /);

      await fillsInSignUp(page, { ...newcomer, password: newcomer.email });
      await expect(page.getByText("Dieses Passwort ähnelt Ihrer E-Mail-Adresse zu sehr.")).toBeVisible();
      await fillsInSignUp(page, newcomer);
      await expect(heading(page, "Adresse bestätigen")).toBeVisible();

      const mail = await mailTo(newcomer.email);
      expect(mail.subject).toBe("Bestätigen Sie Ihre Adresse");
      expect(mail.text).toContain("15 Minuten");
      await field(page, "code").fill("000000");
      await submit(page).click();
      await expect(page.getByText("Dieser Code stimmt nicht oder wurde schon verwendet.")).toBeVisible();
      await field(page, "code").fill(mail.code);
      await submit(page).click();
      await page.getByRole("link", { name: "Weiter" }).click();
      await page.getByRole("button", { name: "Erlauben" }).click();
      await seesClaims(page, newcomer);

      await page.context().clearCookies();
      await startsSignIn(page, "");
      await expect(heading(page, /^Bei .* anmelden$/)).toBeVisible();
      await fillsInSignIn(page, { ...newcomer, password: "nicht das Passwort" });
      await expect(page.getByText("Die E-Mail-Adresse oder das Passwort stimmt nicht")).toBeVisible();
      await fillsInSignIn(page, newcomer);
      await seesClaims(page, newcomer);
    });
  });
}

test("the app's language reaches every page of a sign-in and the mail", async ({ page, customer }) => {
  await startsSignIn(page, "fr de-AT en");
  await expect(heading(page, /^Bei .* anmelden$/)).toBeVisible();
  await page.getByRole("link", { name: "Passwort vergessen?" }).click();
  await expect(heading(page, "Wieder Zugang zum Konto")).toBeVisible();
  await field(page, "email").fill(customer.email);
  await submit(page).click();
  await expect(heading(page, "Sehen Sie in Ihr Postfach")).toBeVisible();
  expect((await mailTo(customer.email)).subject).toBe("Wieder Zugang zu Ihrem Konto");

  await startsSignIn(page, "de");
  await fillsInSignIn(page, customer);
  await expect(heading(page, /^Darf .* Ihr Konto verwenden\?$/)).toBeVisible();
  await page.goto(`${ciam.heraUrl}/nowhere`);
  await expect(heading(page, "Hier ist nichts")).toBeVisible();
});

test.describe("the switcher", () => {
  test.use({ javaScriptEnabled: false });

  test("keeps the page, holds against the app and speaks in the mail", async ({ page, customer }) => {
    await startsSignIn(page, "en");
    await expect(heading(page, /^Sign in to /)).toBeVisible();
    await expect(inEnglish(page)).toHaveAttribute("aria-current", "true");
    const flow = new URL(page.url()).searchParams.get("flow");
    await inGerman(page).click();
    await expect(heading(page, /^Bei .* anmelden$/)).toBeVisible();
    expect(new URL(page.url()).searchParams.get("flow")).toBe(flow);
    await expect(inGerman(page)).toHaveAttribute("aria-current", "true");
    await expect(inEnglish(page)).toHaveAttribute("hreflang", "en");
    await expect(inEnglish(page)).toHaveAttribute("lang", "en");

    await field(page, "identifier").fill(customer.email);
    await page.locator('button[name="method"][value="code"]').click();
    await expect(heading(page, "Sehen Sie in Ihr Postfach")).toBeVisible();
    expect((await mailTo(customer.email)).subject).toBe("Ihr Anmeldecode");

    await startsSignIn(page, "en");
    await expect(heading(page, /^Bei .* anmelden$/)).toBeVisible();
  });
});

// Never the same day at both.
for (const timezoneId of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId, locale: "de-DE" });

    test("a day is the one of its reader's calendar, in the reader's language", async ({ page, http, customer }) => {
      const day = () => new Intl.DateTimeFormat("de", { dateStyle: "long", timeZone: timezoneId }).format(new Date());
      const before = day();
      await tokensFor(http, portalClient, customer);
      await page.goto(`${ciam.heraUrl}/apps`);
      await fillsInSignIn(page, customer);
      const since = page.getByText(/^Seit /);
      await expect(since).toHaveText(new RegExp(`^Seit (${before}|${day()})$`));
      await expect(since.locator("time")).toHaveAttribute("datetime", /T.*Z$/);
      await page.goto(`${ciam.heraUrl}/sessions`);
      await expect(page.getByText(/^Angemeldet (gerade eben|vor \d+ Minuten?)/)).not.toHaveCount(0);
    });
  });
}

test("no header and no junk from outside chooses the language", async ({ http }) => {
  const answer = await http.get(`${ciam.heraUrl}/nowhere?lang=${"x".repeat(4000)}&ui_locales=%00%FF`, {
    headers: { "x-olympus-language": "de", "accept-language": `${"q".repeat(3000)};q=9,*` },
  });
  expect(answer.body).toContain('<html lang="en" dir="ltr"');
  expect(http.cookie("ciam_language")).toBeUndefined();
});

test("a page written from the right fits and keeps its order", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${ciam.heraUrl}/login`);
  await page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  const label = await edgesOf(page.locator('label[for="field-password"]'));
  const input = await edgesOf(field(page, "password"));
  const eye = await edgesOf(page.locator("button.scripted").first());
  expect(Math.abs(label.right - input.right)).toBeLessThan(2);
  expect(Math.abs(eye.left - input.left)).toBeLessThan(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

async function edgesOf(part: Locator): Promise<{ left: number; right: number }> {
  const box = await part.boundingBox();
  if (box === null) throw new Error("Nothing to be seen there");
  return { left: box.x, right: box.x + box.width };
}
