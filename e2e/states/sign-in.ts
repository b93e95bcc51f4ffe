import type { Page } from "@playwright/test";
import { anHourPasses, authenticatorCode, entersAuthenticatorCode, seesHeading } from "../support/account";
import { plugsInAuthenticator } from "../support/authenticator";
import { fill, fillsInSignIn, seesSignIn, sendsCode, submits, wantsCode } from "../support/hera";
import { mailTo, otherThan } from "../support/mail";
import { formExpires, hasSecondStep, isSignedIn, type Kept } from "./backstage";
import type { Cast } from "./cast";
import { seesComplaint } from "./moves";
import { inBoth, inCiam, type Side, type State, sides } from "./state";

async function opensSignIn(page: Page, { heraUrl }: Side): Promise<void> {
  await page.goto(`${heraUrl}/login`);
  await seesSignIn(page);
}

/** Asked for a code by mail, which has come. */
async function waitsForCode(page: Page, cast: Cast): Promise<string> {
  const { email } = await cast.person("ciam");
  await opensSignIn(page, sides.ciam);
  await wantsCode(page, email);
  await seesHeading(page, "Check your mail");
  return (await mailTo(email)).code;
}

async function isAskedToConfirm(page: Page, cast: Cast, side: Side): Promise<void> {
  const person = await cast.person(side.name);
  await isSignedIn(page, side, person);
  await anHourPasses(side, person);
  await page.goto(`${side.heraUrl}/settings/password`);
  await seesHeading(page, "Confirm it’s you");
}

async function isAskedForSecondStep(page: Page, cast: Cast, side: Side): Promise<Kept> {
  const person = await cast.person(side.name);
  const kept = await hasSecondStep(side, person);
  await isSignedIn(page, side, person);
  await page.goto(side.heraUrl);
  await seesHeading(page, "Second step");
  return kept;
}

async function choosesBackupCode(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Use a backup code" }).click();
  await page.locator('input[name="lookup_secret"]').waitFor();
}

export const signIn: readonly State[] = [
  ...inBoth({ name: "sign-in", shows: "Signing in" }, (side) => (page) => opensSignIn(page, side)),
  ...inBoth({ name: "sign-in-refused", shows: "A wrong password", complains: true }, (side) => async (page, cast) => {
    await opensSignIn(page, side);
    await fillsInSignIn(page, { ...(await cast.person(side.name)), password: "not the password" });
    await seesComplaint(page);
  }),
  inCiam(
    { name: "sign-in-expired", shows: "A form that was open for too long", complains: true },
    async (page, cast) => {
      await opensSignIn(page, sides.ciam);
      await formExpires(page, sides.ciam, "login");
      await fillsInSignIn(page, await cast.person("ciam"));
      await seesComplaint(page);
    },
  ),
  inCiam(
    { name: "sign-in-passkey-refused", shows: "A passkey that its owner did not give", passing: true },
    async (page) => {
      await plugsInAuthenticator(page);
      await opensSignIn(page, sides.ciam);
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await seesComplaint(page);
    },
  ),
  inCiam({ name: "sign-in-code", shows: "A sign-in code was sent" }, async (page, cast) => {
    await waitsForCode(page, cast);
  }),
  inCiam(
    { name: "sign-in-code-wrong", shows: "A wrong sign-in code, and the tries that are left", complains: true },
    async (page, cast) => {
      await sendsCode(page, otherThan(await waitsForCode(page, cast)));
      await seesComplaint(page);
    },
  ),
  inCiam(
    { name: "sign-in-code-spent", shows: "A sign-in code that was tried too often", complains: true },
    async (page, cast) => {
      const wrong = otherThan(await waitsForCode(page, cast));
      for (const _ of "12345") {
        await sendsCode(page, wrong);
        await seesComplaint(page);
      }
      await sendsCode(page, wrong);
      await page.getByText("This code no longer works.").or(page.getByText("That was the last try")).first().waitFor();
      await seesComplaint(page);
    },
  ),
  ...inBoth(
    { name: "confirm", shows: "Confirming that it’s you, before something sensitive" },
    (side) => (page, cast) => isAskedToConfirm(page, cast, side),
  ),
  inCiam(
    { name: "confirm-refused", shows: "Confirming with a wrong password", complains: true },
    async (page, cast) => {
      await isAskedToConfirm(page, cast, sides.ciam);
      await fill(page, "password", "not the password");
      await submits(page, "password");
      await seesComplaint(page);
    },
  ),
  ...inBoth(
    { name: "second-step", shows: "The second step, by an authenticator app" },
    (side) => async (page, cast) => {
      await isAskedForSecondStep(page, cast, side);
    },
  ),
  inCiam(
    { name: "second-step-refused", shows: "A wrong code of the authenticator app", complains: true },
    async (page, cast) => {
      const { key } = await isAskedForSecondStep(page, cast, sides.ciam);
      await entersAuthenticatorCode(page, otherThan(authenticatorCode(key)));
      await seesComplaint(page);
    },
  ),
  inCiam({ name: "second-step-backup-code", shows: "The second step, by a backup code" }, async (page, cast) => {
    await isAskedForSecondStep(page, cast, sides.ciam);
    await choosesBackupCode(page);
  }),
  inCiam(
    { name: "second-step-backup-code-refused", shows: "A backup code that there is not", complains: true },
    async (page, cast) => {
      await isAskedForSecondStep(page, cast, sides.ciam);
      await choosesBackupCode(page);
      await sendsCode(page, "nosuch00", { field: "lookup_secret", method: "lookup_secret" });
      await seesComplaint(page);
    },
  ),
];
