import type { Page } from "@playwright/test";
import { allowsTheApp, fillsInSignIn, fillsInSignUp, seesConsent, seesSignInRefused, wantsCode } from "../support/hera";
import { ciam } from "../support/instance";
import { mailTo } from "../support/mail";
import { seesClaims, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

/** Waits until the scripts have the form: before that the browser sends it by itself, which the journeys without scripts are about. */
const withScripts = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector("main form") ?? {}).some((key) => key.startsWith("__react")),
  );

/** Marks the document, so that a reload shows. */
async function mark(page: Page): Promise<void> {
  await withScripts(page);
  await page.evaluate(() => document.documentElement.setAttribute("data-same", ""));
}
const expectSameDocument = (page: Page) => expect(page.locator("html[data-same]")).toHaveCount(1);

const identifier = (page: Page) => page.locator('input[name="identifier"]:visible');
const password = (page: Page) => page.locator('input[name="password"]');
const signIn = (page: Page) => page.locator('button[name="method"][value="password"]');

test("a wrong password is told in place: what was typed stays, the password goes, the complaint has the focus", async ({
  page,
  customer,
}) => {
  await startsSignInAtThePortal(page);
  await mark(page);
  for (const attempt of ["first", "second"]) {
    await fillsInSignIn(page, { ...customer, password: `not the password, ${attempt}` });
    await seesSignInRefused(page);
    await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
    await expect(identifier(page)).toHaveValue(customer.email);
    await expect(password(page)).toHaveValue("");
    await expectSameDocument(page);
  }
  await fillsInSignIn(page, customer);
  await seesConsent(page);
});

test("a complaint about a field takes the focus there and is tied to it", async ({ page, newcomer }) => {
  await page.goto(`${ciam.heraUrl}/registration`);
  await mark(page);
  await fillsInSignUp(page, { ...newcomer, password: newcomer.email });
  await expect(password(page)).toBeFocused();
  await expect(password(page)).toHaveAttribute("aria-invalid", "true");
  await expect(password(page)).toHaveValue("");
  await expect(password(page)).toHaveAccessibleDescription(/\S/);
  await expect(page.locator('input[name="traits.email"]')).toHaveValue(newcomer.email);
  await expect(page.locator('input[name="traits.name"]')).toHaveValue(newcomer.name);
  await expectSameDocument(page);
});

test("the next step comes in place, ready to be typed into; a wrong code is emptied", async ({ page, customer }) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await mark(page);
  await wantsCode(page, customer.email);
  const code = page.locator('input[name="code"]');
  await expect(code).toBeFocused();
  await expect(page).toHaveTitle(/Check your mail/);
  // Counted by the server's clock, so a reload neither begins anew nor ends it.
  const again = page.getByRole("button", { name: /^Send a new code in ([1-9]|[12]\d|30) s$/ });
  await expect(again).toBeDisabled();
  await code.fill("000000");
  await page.locator('button[name="method"][value="code"]').click();
  await expect(page.getByRole("main").getByRole("alert")).toBeFocused();
  await expect(code).toHaveValue("");
  await expectSameDocument(page);
  const { code: sent } = await mailTo(customer.email);
  // As it is copied from a mail that shows it in groups.
  await code.evaluate(
    (field: HTMLInputElement, pasted) => {
      field.focus();
      document.execCommand("insertText", false, pasted);
    },
    ` ${sent.slice(0, 3)} ${sent.slice(3)}\n`,
  );
  await expect(code).toHaveValue(sent);
  await code.press("Enter");
  await expect(page.getByText(customer.email)).toBeVisible();
});

test("a form is sent once, however often it is pressed, and its button says that it works", async ({
  page,
  customer,
}) => {
  await startsSignInAtThePortal(page);
  await withScripts(page);
  let posts = 0;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/self-service/login?**", async (route) => {
    if (route.request().method() === "POST") {
      posts += 1;
      await held;
    }
    await route.continue();
  });
  await identifier(page).fill(customer.email);
  await password(page).fill(customer.password);
  await signIn(page).dblclick();
  await expect(signIn(page)).toHaveAttribute("aria-disabled", "true");
  await expect(signIn(page).getByRole("status")).toHaveText("One moment");
  await signIn(page).click({ force: true });
  await password(page).press("Enter");
  release();
  await seesConsent(page);
  expect(posts).toBe(1);
});

test("without a network the form says so, loses nothing and goes on when asked again", async ({
  page,
  context,
  customer,
}) => {
  await startsSignInAtThePortal(page);
  await withScripts(page);
  await identifier(page).fill(customer.email);
  await password(page).fill(customer.password);
  await context.setOffline(true);
  await signIn(page).click();
  const complaint = page.getByRole("main").getByRole("alert");
  await expect(complaint).toBeFocused();
  await expect(complaint).toContainText("We got no answer");
  await expect(identifier(page)).toHaveValue(customer.email);
  await expect(password(page)).toHaveValue(customer.password);
  await context.setOffline(false);
  await complaint.getByRole("button", { name: "Try again" }).click();
  await seesConsent(page);
});

for (const [what, answer] of [
  ["a page of a proxy", { status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" }],
  ["half an answer", { status: 200, contentType: "application/json", body: '{"loc' }],
  ["somebody else's answer", { status: 200, contentType: "application/json", body: '{"flow":1}' }],
] as const) {
  test(`${what} is told in place and can be tried again`, async ({ page, customer }) => {
    await startsSignInAtThePortal(page);
    await withScripts(page);
    await page.route("**/self-service/login?**", (route) => route.fulfill(answer), { times: 1 });
    await fillsInSignIn(page, customer);
    const complaint = page.getByRole("main").getByRole("alert");
    await expect(complaint).toContainText("This did not work");
    await complaint.getByRole("button", { name: "Try again" }).click();
    await seesConsent(page);
  });
}

test("a form that is too long is told in place, in words", async ({ page, customer }) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await mark(page);
  await identifier(page).fill(customer.email);
  await password(page).fill("x".repeat(70_000));
  await signIn(page).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This is too long");
  await expectSameDocument(page);
});

test("going back to a form that was sent leads on from there", async ({ page, customer }) => {
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, customer);
  await seesConsent(page);
  await page.goBack();
  await allowsTheApp(page);
  await seesClaims(page, customer);
});

test("a password can be shown, is hidden again when it is sent, and caps lock is pointed out", async ({ page }) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await withScripts(page);
  await password(page).fill("not the password");
  await page.getByRole("button", { name: "Show password" }).click();
  await expect(password(page)).toHaveAttribute("type", "text");
  await password(page).evaluate((field) => {
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "A", modifierCapsLock: true, bubbles: true }));
  });
  await expect(page.getByText("Caps lock is on.")).toBeVisible();
  await identifier(page).fill("nobody@newcomers.test");
  await identifier(page).press("Enter");
  await seesSignInRefused(page);
  await expect(password(page)).toHaveAttribute("type", "password");
});

test("the Enter key presses the form's main button, wherever one types", async ({ page, customer }) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await withScripts(page);
  await identifier(page).fill(customer.email);
  await identifier(page).press("Enter");
  // The browser itself asks for what is missing, and nothing was sent.
  await expect(password(page)).toBeFocused();
  await password(page).fill("not the password");
  await password(page).press("Enter");
  await seesSignInRefused(page);
  await password(page).fill(customer.password);
  await identifier(page).press("Enter");
  await expect(page.getByText(customer.email)).toBeVisible();
});

for (const [what, between] of [
  ["spaces", " "],
  ["a dash", "-"],
  ["a typographer's dash", "\u2013"],
  ["what cannot be seen", "\u200b"],
] as const) {
  test(`a code is taken when it is pasted with ${what} in it`, async ({ page, customer }) => {
    await page.goto(`${ciam.heraUrl}/login`);
    await withScripts(page);
    await wantsCode(page, customer.email);
    const { code: sent } = await mailTo(customer.email);
    const code = page.locator('input[name="code"]');
    await expect(code).toBeFocused();
    await page.evaluate(
      (text) => document.execCommand("insertText", false, text),
      `${sent.slice(0, 3)}${between}${sent.slice(3)}`,
    );
    await expect(code).toHaveValue(sent);
    await code.press("Enter");
    await expect(page.getByText(customer.email)).toBeVisible();
  });
}

test("the wait for another code counts down by itself, goes on after a reload, and ends", async ({
  page,
  customer,
}) => {
  await page.clock.install();
  await page.goto(`${ciam.heraUrl}/login`);
  await withScripts(page);
  await wantsCode(page, customer.email);
  const again = page.locator('button[name="resend"]');
  const left = async () => Number(/(\d+) s$/.exec((await again.textContent()) ?? "")?.[1] ?? Number.NaN);
  await expect(again).toHaveText(/^Send a new code in \d+ s$/);
  await expect(again).toBeDisabled();
  const before = await left();
  await page.clock.fastForward(10_000);
  await expect.poll(left).toBeLessThanOrEqual(before - 10);
  // The server counts by its own clock, and for that next to no time has passed.
  await page.reload();
  await withScripts(page);
  await expect(again).toHaveText(/^Send a new code in (1|2)\d s$/);
  await page.clock.fastForward(31_000);
  await expect(again).toHaveText("Send a new code");
  await expect(again).toBeEnabled();
  await again.click();
  await expect(again).toHaveText(/^Send a new code in \d+ s$/);
  await mailTo(customer.email, 2);
});

test("showing a password changes nothing but that it is seen", async ({ page }) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await withScripts(page);
  await password(page).fill("correct horse");
  await password(page).evaluate((field: HTMLInputElement) => field.setSelectionRange(3, 7));
  const selection = () =>
    password(page).evaluate(({ selectionStart, selectionEnd, autocomplete, name, value }: HTMLInputElement) => ({
      selectionStart,
      selectionEnd,
      autocomplete,
      name,
      value,
    }));
  const before = await selection();
  await page.getByRole("button", { name: "Show password" }).click();
  await expect(password(page)).toHaveAttribute("type", "text");
  expect(await selection()).toEqual(before);
  const hide = page.getByRole("button", { name: "Hide password" });
  await expect(hide).toBeFocused();
  // Nobody's spelling help hears of it.
  await expect(password(page)).toHaveAttribute("spellcheck", "false");
  await expect(password(page)).toHaveAttribute("autocapitalize", "none");
  await hide.press("Enter");
  await expect(password(page)).toHaveAttribute("type", "password");
  expect(await selection()).toEqual(before);
});

for (const scripts of ["before the scripts are there", "when they are there"] as const) {
  test(`what a password manager fills in without a key being pressed is sent: ${scripts}`, async ({
    page,
    customer,
  }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    if (scripts === "when they are there") release();
    await page.route("**/_next/static/**/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${ciam.heraUrl}/login`, { waitUntil: "commit" });
    if (scripts === "when they are there") await withScripts(page);
    for (const [field, value] of [
      [identifier(page), customer.email],
      [password(page), customer.password],
    ] as const) {
      await field.evaluate((input: HTMLInputElement, filled) => {
        input.value = filled;
      }, value);
    }
    release();
    await withScripts(page);
    await expect(identifier(page)).toHaveValue(customer.email);
    await signIn(page).click();
    await expect(page.getByText(customer.email)).toBeVisible();
  });
}

test("a page that the browser kept and shows again after its form was accepted does not offer the used form", async ({
  page,
  customer,
}) => {
  await startsSignInAtThePortal(page);
  await mark(page);
  // The way on is held up, so that this document stays as it does in the browser's memory while another one is shown.
  await page.route("**/self-service/login/browser**", (route) => route.fulfill({ status: 204 }), { times: 1 });
  await page.route("**/login?login_challenge=**", (route) => route.fulfill({ status: 204 }), { times: 1 });
  await page.route("**/oauth2/auth?**", (route) => route.fulfill({ status: 204 }), { times: 1 });
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await fillsInSignIn(page, customer);
  await answered;
  await expectSameDocument(page);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await seesConsent(page);
  await allowsTheApp(page);
  await seesClaims(page, customer);
});

test("a page that the browser kept while its form was on the way can be used again", async ({ page, customer }) => {
  await startsSignInAtThePortal(page);
  await mark(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    "**/self-service/login?**",
    async (route) => {
      await held;
      await route.abort();
    },
    { times: 1 },
  );
  await identifier(page).fill(customer.email);
  await password(page).fill(customer.password);
  await signIn(page).click();
  await expect(signIn(page)).toHaveAttribute("aria-disabled", "true");
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(signIn(page)).not.toHaveAttribute("aria-disabled", "true");
  await expectSameDocument(page);
  release();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("We got no answer");
  await signIn(page).click();
  await seesConsent(page);
});
