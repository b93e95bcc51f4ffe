import { findForm } from "@olympus/bench/forms";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import type { Person } from "@olympus/bench/people";
import { whoami } from "../support/http";
import { expect, test } from "../support/test";
import { oneVariant } from "../support/variant";

// A fifth of what comes: of one account two sign-ins from one address, and twelve from all of them.
const limited = oneVariant({
  hera: { CIAM_RATE_LIMIT_SCALE: "0.2", CIAM_TRUSTED_PROXIES: "127.0.0.1" },
});

for (const [language, title, wait, wayOn] of [
  ["en", "Too many attempts", /Try again in \d+ (seconds?|minutes?)\./, "Get back into your account"],
  ["de", "Zu viele Versuche", /in \d+ (Sekunden?|Minuten?) noch einmal\./, "Zugang wiederherstellen"],
] as const) {
  test(`one attempt too many is told in its place, with when to go on, in ${language}`, async ({ page, customer }) => {
    await page.goto(`${limited().half.heraUrl}/login?lang=${language}`);
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
  const page = await http.follow(await http.get(`${limited().half.heraUrl}/login`));
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
  expect((await whoami(own, limited().half)).status).toBe(200);
  await admin.send("DELETE", new URL(`${limited().half.kratosAdminUrl}/admin/identities/${customer.id}/sessions`));

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
  expect((await whoami(own, limited().half)).status, "the person's own device, wherever it is").toBe(200);
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
    const page = await http.follow(await http.get(`${limited().half.heraUrl}/recovery`));
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

/** Sends one form again and again from one address until it is refused. Hands on the refusal and how many went before it. */
async function untilRefused(send: () => Promise<Answer>, most: number): Promise<{ refused: Answer; before: number }> {
  for (let before = 0; before <= most; before += 1) {
    const answer = await send();
    if (answer.status === 429) return { refused: answer, before };
  }
  throw new Error(`Not refused after ${most}`);
}

for (const [language, title, wait] of [
  ["en", "Too many attempts", /Try again in \d+ minutes?\./],
  ["de", "Zu viele Versuche", /in \d+ Minuten? noch einmal\./],
] as const) {
  test.describe(() => {
    test.use({ javaScriptEnabled: false });

    test(`without scripts one attempt too many is a page that says when to go on, in ${language}`, async ({
      page,
      http,
      customer,
    }) => {
      const from = language === "en" ? "198.51.100.31" : "198.51.100.32";
      await untilRefused(() => triesFrom(from, http, { ...customer, password: "not the password" }), 5);
      await page.setExtraHTTPHeaders({ "x-forwarded-for": from });
      await page.goto(`${limited().half.heraUrl}/login?lang=${language}`);
      await page.locator('input[name="identifier"]').fill(customer.email);
      await page.locator('input[name="password"]').fill(customer.password);
      const [answered] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === "POST"),
        page.locator('button[name="method"][value="password"]').click(),
      ]);
      expect(answered.status()).toBe(429);
      expect(Number(answered.headers()["retry-after"])).toBeGreaterThan(60);
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(page.getByText(wait)).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", language);
    });
  });
}

test("sign-in forms sent as data count like the others", async ({ http, customer }) => {
  const page = await http.follow(await http.get(`${limited().half.heraUrl}/login`));
  const form = findForm(page.body, "password");
  const fields = { ...form.fields, identifier: customer.email, password: "not the password", method: "password" };
  const headers = { "x-forwarded-for": "198.51.100.41" };
  const send = () => http.json("POST", new URL(form.action, page.url), fields, { headers });
  expect((await untilRefused(send, 5)).before).toBe(2);
});

test("sign-ups from one address end, and another address still signs people up", async ({ http }) => {
  const page = await http.follow(await http.get(`${limited().half.heraUrl}/registration`));
  const form = findForm(page.body, "traits.email");
  const fields = { ...form.fields, "traits.email": "", password: "", method: "password" };
  const send = (from: string) =>
    http.post(new URL(form.action, page.url), fields, { headers: { "x-forwarded-for": from } });
  const { refused, before } = await untilRefused(() => send("198.51.100.51"), 20);
  expect(before).toBe(12);
  expect(refused.body).toMatch(/Try again in \d+ minutes\./);
  expect((await send("198.51.100.52")).status).toBeLessThan(400);
});

test("beginning flows over and over ends for one address, and for no other", async ({ http }) => {
  const begin = (from: string) =>
    http.get(`${limited().half.heraUrl}/self-service/recovery/browser`, { headers: { "x-forwarded-for": from } });
  const { refused, before } = await untilRefused(() => begin("198.51.100.61"), 150);
  expect(before).toBe(120);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect((await begin("198.51.100.62")).status).toBeLessThan(400);
});
