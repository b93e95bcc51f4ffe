import { findForm } from "@olympus/bench/forms";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import type { Person } from "@olympus/bench/people";
import { startVariant, type Variant } from "@olympus/stack/variant/variant";
import { whoami } from "../support/http";
import { expect, test } from "../support/test";

test.describe.configure({ mode: "default" });
let limited: Variant;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  // A fifth of what comes: of one account two sign-ins from one address, and twelve from all of them.
  limited = await startVariant("ciam", {
    hera: { CIAM_RATE_LIMIT_SCALE: "0.2", CIAM_TRUSTED_PROXIES: "127.0.0.1" },
  });
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

type Credentials = Pick<Person, "email" | "password">;

/** Sends the sign-in form from this address, as the proxy in front would say. */
async function triesFrom(address: string, http: HttpBrowser, { email, password }: Credentials): Promise<Answer> {
  const page = await http.follow(await http.get(`${limited.half.heraUrl}/login`));
  const form = findForm(page.body, "password");
  const fields = { ...form.fields, identifier: email, password, method: "password" };
  return http.post(new URL(form.action, page.url), fields, { headers: { "x-forwarded-for": address } });
}

test("guessing from many addresses locks the guessers out, not the person on a device of theirs", async ({
  http,
  admin,
  customer,
}) => {
  test.slow();
  const own = http;
  expect((await own.follow(await triesFrom("198.51.100.1", own, customer))).status).toBe(200);
  expect((await whoami(own, limited.half)).status).toBe(200);
  await admin.send("DELETE", new URL(`${limited.half.kratosAdminUrl}/admin/identities/${customer.id}/sessions`));

  let refused: Answer | undefined;
  let tries = 0;
  for (; tries < 20 && refused === undefined; tries += 1) {
    const guesser = new HttpBrowser();
    const answer = await triesFrom(`203.0.113.${10 + tries}`, guesser, { ...customer, password: `guess ${tries}` });
    if (answer.status === 429) refused = answer;
    guesser.close();
  }
  expect(tries, "so many guesses, from as many addresses").toBe(13);
  expect(Number(refused?.headers["retry-after"])).toBeGreaterThan(60);
  expect(refused?.body).toMatch(/Try again in \d+ minutes\./);
  expect(refused?.body).toContain("Get back into your account");

  const elsewhere = new HttpBrowser();
  expect((await triesFrom("192.0.2.7", elsewhere, customer)).status, "a device nobody knows, right as it is").toBe(429);
  elsewhere.close();
  await own.follow(await triesFrom("192.0.2.8", own, customer));
  expect((await whoami(own, limited.half)).status, "the person's own device, wherever it is").toBe(200);
});

test("one address is held back for itself: another one is not, and what succeeds is given back", async ({
  customer,
}) => {
  for (let again = 0; again < 4; again += 1) {
    const fresh = new HttpBrowser();
    expect((await triesFrom("198.51.100.20", fresh, customer)).status, "right passwords cost nothing").toBeLessThan(
      400,
    );
    fresh.close();
  }
  const wrong = { ...customer, password: "not the password" };
  const statuses: number[] = [];
  for (let tries = 0; tries < 3; tries += 1) {
    const guesser = new HttpBrowser();
    statuses.push((await triesFrom("198.51.100.21", guesser, wrong)).status);
    guesser.close();
  }
  expect(statuses).toEqual([303, 303, 429]);
  const elsewhere = new HttpBrowser();
  expect((await triesFrom("198.51.100.22", elsewhere, customer)).status).toBeLessThan(400);
  elsewhere.close();
});

test("asking for mails to one person ends, with words, from wherever one asks", async ({ customer }) => {
  let refused: Answer | undefined;
  for (let tries = 0; tries < 8 && refused === undefined; tries += 1) {
    const http = new HttpBrowser();
    const page = await http.follow(await http.get(`${limited.half.heraUrl}/recovery`));
    const form = findForm(page.body, "email");
    const fields = { ...form.fields, email: customer.email, method: "code" };
    const headers = { "x-forwarded-for": `192.0.2.${50 + tries}` };
    const answer = await http.post(new URL(form.action, page.url), fields, { headers });
    if (answer.status === 429) refused = answer;
    http.close();
  }
  expect(refused?.body).toContain("Too many attempts");
  expect(Number(refused?.headers["retry-after"])).toBeGreaterThan(0);
  expect(refused?.headers["cache-control"]).toContain("no-store");
});
