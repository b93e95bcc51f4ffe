import { startVariant, type Variant } from "@olympus/stack/variant/variant";
import { expect, test } from "../support/test";

test.describe.configure({ mode: "default" });
let limited: Variant;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  // Two sign-ins of one account instead of ten.
  limited = await startVariant("ciam", { hera: { CIAM_RATE_LIMIT_SCALE: "0.2" } });
});

test.afterAll(() => limited.end());

for (const [language, title, wait, wayOn] of [
  ["en", "Too many attempts", /Try again in \d+ (seconds?|minutes?)\./, "Get back into your account"],
  ["de", "Zu viele Versuche", /in \d+ (Sekunden?|Minuten?) noch einmal\./, "Zugang wiederherstellen"],
] as const) {
  test(`one attempt too many is told in its place, with when to go on, in ${language}`, async ({ page, customer }) => {
    await page.goto(`${limited.half.heraUrl}/login?lang=${language}`);
    const form = page.locator("main form");
    const complaint = page.getByRole("main").getByRole("alert");
    await expect
      .poll(() => form.evaluate((node) => Object.keys(node).some((key) => key.startsWith("__react"))))
      .toBe(true);
    await page.evaluate(() => document.documentElement.setAttribute("data-same", ""));
    let answer = 200;
    for (let attempt = 0; attempt < 5 && answer !== 429; attempt += 1) {
      await expect(form).not.toHaveAttribute("aria-busy", "true");
      await page.locator('input[name="identifier"]').fill(customer.email);
      await page.locator('input[name="password"]').fill("not the password");
      const [answered] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === "POST"),
        page.locator('button[name="method"][value="password"]').click(),
      ]);
      answer = answered.status();
      if (answer === 429) {
        expect(Number(answered.headers()["retry-after"])).toBeGreaterThan(0);
        expect(answered.headers()["content-type"]).toContain("application/json");
      } else await expect(complaint).toBeFocused();
    }
    expect(answer).toBe(429);
    const tooMany = complaint.filter({ hasText: title });
    await expect(tooMany).toContainText(wait);
    await expect(tooMany).toBeFocused();
    await expect(page.locator('input[name="identifier"]')).toHaveValue(customer.email);
    await expect(page.locator("html[data-same]")).toHaveCount(1);
    await tooMany.getByRole("link", { name: wayOn }).click();
    await expect(page.locator('input[name="email"]')).toBeVisible();
  });
}
