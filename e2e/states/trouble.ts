import { startCodeFlow } from "@olympus/bench/code-flow";
import { garbage } from "@olympus/stack/variant/gate";
import type { Page } from "@playwright/test";
import { authenticatorCode, seesHeading } from "../support/account";
import { fill, fillsInSignIn, seesConsent, seesSignIn, submits } from "../support/hera";
import { portalClient } from "../support/instance";
import { startsSignInAtThePortal } from "../support/portal";
import { hasSecondStep, hasSpent, isSignedIn } from "./backstage";
import type { Cast } from "./cast";
import { keepsNoCookies } from "./keeps-no-cookies";
import { seesComplaint, sendsWithoutScripts } from "./moves";
import { inBoth, inCiam, type Reach, type State, sides } from "./state";

const { ciam } = sides;

const plainly = { passing: true, plain: true } as const;

/** A page that is told apart by nothing but that it stands there. */
const seesWords = (page: Page) => page.locator("main h1").waitFor();

async function typesSignIn(page: Page, email: string, password: string): Promise<void> {
  await fill(page, "identifier", email);
  await fill(page, "password", password);
}

async function opensSignInOfVariant(page: Page, cast: Cast) {
  const variant = await cast.variant();
  await variant.heal();
  cast.afterwards(() => variant.heal());
  await page.goto(`${variant.half.heraUrl}/login`);
  await seesSignIn(page);
  return variant;
}

/** Tried as often as is allowed; the next try is filled in. */
async function triedTooOften(page: Page, cast: Cast): Promise<void> {
  const variant = await opensSignInOfVariant(page, cast);
  const { email } = await cast.personOf(variant);
  for (const _ of "12") {
    await fillsInSignIn(page, { email, password: "not the password" });
    await seesComplaint(page);
  }
  await typesSignIn(page, email, "not the password");
}

/** A form for one account stays open while somebody else signs in in this browser. */
async function somebodyElseSignedIn(page: Page, cast: Cast): Promise<void> {
  await startsSignInAtThePortal(page);
  await seesSignIn(page);
  await isSignedIn(page, ciam, await cast.person("ciam"));
  await typesSignIn(page, cast.newcomer.email, "another password");
}

async function typesTooMuch(page: Page, { newcomer }: Cast): Promise<void> {
  await page.goto(`${ciam.heraUrl}/login`);
  await typesSignIn(page, newcomer.email, "x".repeat(70_000));
}

/** The code that this person types signed them in elsewhere a moment ago. */
async function typesUsedCode(page: Page, cast: Cast): Promise<void> {
  const person = await cast.person("ciam");
  const { key } = await hasSecondStep(ciam, person);
  const code = authenticatorCode(key);
  await hasSpent(ciam, person, code);
  await isSignedIn(page, ciam, person);
  await page.goto(ciam.heraUrl);
  await seesHeading(page, "Second step");
  await fill(page, "totp_code", code);
}

/** The same trouble twice: told in place where scripts run, and on a page of its own. */
const bothWays = (told: Omit<State, "half" | "reach">, into: Reach, method = "password"): readonly State[] => [
  inCiam({ ...told, name: `${told.name}-in-place`, complains: true, passing: true }, async (page, cast) => {
    await into(page, cast);
    await submits(page, method);
    await seesComplaint(page);
  }),
  inCiam({ ...told, ...plainly }, async (page, cast) => {
    await into(page, cast);
    await sendsWithoutScripts(page, "method", method);
    await page.locator("main small").waitFor();
  }),
];

const errors: readonly State[] = [
  ...inBoth({ name: "not-found", shows: "Nothing lives at this address" }, ({ heraUrl }) => async (page) => {
    await page.goto(`${heraUrl}/nowhere`);
    await seesHeading(page, "There is nothing here");
  }),
  ...inBoth({ name: "error", shows: "Something went wrong, and nobody knows what" }, ({ heraUrl }) => async (page) => {
    await page.goto(`${heraUrl}/error`);
    await seesHeading(page, "Something went wrong");
  }),
  inCiam({ name: "error-app", shows: "An app asks in a way that is not allowed" }, async (page) => {
    await page.goto(startCodeFlow(portalClient, { redirect_uri: "https://elsewhere.example/" }).address.href);
    await seesHeading(page, "This app’s request cannot be answered");
  }),
  inCiam({ name: "error-challenge", shows: "A sign-in request that is not known here" }, async (page) => {
    await page.goto(`${ciam.heraUrl}/login?login_challenge=invented`);
    await seesHeading(page, "Something went wrong");
  }),
  inCiam({ name: "error-disabled", shows: "An account that was disabled" }, async (page, cast) => {
    const person = await cast.person("ciam");
    await cast.admin.json("PATCH", `${ciam.kratosAdminUrl}/admin/identities/${person.id}`, [
      { op: "replace", path: "/state", value: "inactive" },
    ]);
    await page.goto(`${ciam.heraUrl}/login`);
    await fillsInSignIn(page, person);
    await page.getByText("This account is disabled.").waitFor();
  }),
  inCiam({ name: "error-form", shows: "A form of another session" }, async (page, cast) => {
    await isSignedIn(page, ciam, await cast.person("ciam"));
    await page.goto(`${ciam.heraUrl}/logout`);
    await page.locator('input[name="token"]').evaluate((input: HTMLInputElement) => {
      input.value = "invented";
    });
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.getByText("This form was opened too long ago").waitFor();
  }),
  inCiam({ name: "cookies-blocked", shows: "A browser that keeps no cookies" }, async (page) => {
    await keepsNoCookies(page);
    await page.goto(`${ciam.heraUrl}/login`);
    await seesHeading(page, /./);
  }),
  inCiam({ name: "two-cookies", shows: "Two session cookies of one name", ...plainly }, async (page, cast) => {
    await isSignedIn(page, ciam, await cast.person("ciam"));
    const { hostname: domain } = new URL(ciam.heraUrl);
    await page.context().addCookies([{ name: "ciam_session", value: "tossed", domain, path: "/settings" }]);
    await page.goto(`${ciam.heraUrl}/settings`);
    await seesWords(page);
  }),
];

const refusals: readonly State[] = [
  ...bothWays(
    { name: "second-step-used", shows: "A code of the authenticator app that was used a moment ago" },
    typesUsedCode,
    "totp",
  ),
  ...bothWays({ name: "other-account", shows: "Somebody else signed in meanwhile" }, somebodyElseSignedIn),
  ...bothWays({ name: "too-long", shows: "A form longer than anybody types" }, typesTooMuch),
  ...bothWays({ name: "too-many", shows: "Tried too often: when to try again", onVariant: true }, triedTooOften),
];

const outages: readonly State[] = [
  ...bothWays({ name: "outage", shows: "What Hera stands on is away", onVariant: true }, async (page, cast) => {
    const { gates } = await opensSignInOfVariant(page, cast);
    await typesSignIn(page, cast.newcomer.email, "some password");
    await gates.kratosPublic.fail({ is: "resetting" });
  }),
  inCiam(
    { name: "outage-of-page", shows: "A page that cannot be shown for the moment", onVariant: true, passing: true },
    async (page, cast) => {
      const { gates } = await opensSignInOfVariant(page, cast);
      await gates.kratosPublic.fail(garbage.error);
      await page.reload();
      await seesHeading(page, "Not available right now");
    },
  ),
  inCiam(
    { name: "no-connection", shows: "No answer at all: nothing typed is lost", complains: true, passing: true },
    async (page, cast) => {
      await page.goto(`${ciam.heraUrl}/login`);
      await typesSignIn(page, cast.newcomer.email, "some password");
      await page.context().setOffline(true);
      await submits(page, "password");
      await seesComplaint(page);
    },
  ),
  inCiam({ name: "on-the-way", shows: "From a form without scripts to its app", ...plainly }, async (page, cast) => {
    await isSignedIn(page, ciam, await cast.person("ciam"));
    await page.goto(startCodeFlow(portalClient).address.href);
    await seesConsent(page);
    // As a browser that was told not to move on by itself.
    await page.route(`${ciam.hydraPublicUrl}**`, (route) => route.abort("aborted"));
    await sendsWithoutScripts(page, "answer", "deny");
    await page.locator('meta[http-equiv="refresh"]').waitFor({ state: "attached" });
  }),
];

export const trouble: readonly State[] = [...errors, ...refusals, ...outages];
