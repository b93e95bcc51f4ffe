import { randomUUID } from "node:crypto";
import { startCodeFlow } from "@olympus/bench/code-flow";
import { expect, type Page } from "@playwright/test";
import { authenticatorCode, seesHeading, seesSaved, setsUpAuthenticator } from "../support/account";
import { plugsInAuthenticator } from "../support/authenticator";
import { fill, sendsCode } from "../support/hera";
import { portalClient } from "../support/instance";
import { otherThan } from "../support/mail";
import { hasSecondStep, isSignedIn } from "./backstage";
import type { Cast } from "./cast";
import { seesComplaint } from "./moves";
import { inBoth, inCiam, type Reach, type Side, type State, sides } from "./state";

const { ciam } = sides;

type Concern = "profile" | "email" | "password" | "passkeys" | "authenticator" | "backup-codes";

async function opens(page: Page, cast: Cast, side: Side, concern?: Concern): Promise<void> {
  await isSignedIn(page, side, await cast.person(side.name));
  await page.goto(`${side.heraUrl}/settings${concern === undefined ? "" : `/${concern}`}`);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/^(Sign in|Second)/);
}

const concern = (name: Concern, shows: string): readonly State[] =>
  inBoth({ name: `settings-${name}`, shows }, (side) => (page, cast) => opens(page, cast, side, name));

const after =
  (name: Concern, then: Reach): Reach =>
  async (page, cast) => {
    await opens(page, cast, ciam, name);
    await then(page, cast);
  };

async function saves(page: Page, field: string, value: string): Promise<void> {
  // What a browser would not even send is refused by the server too.
  await page
    .locator("form")
    .first()
    .evaluate((form: HTMLFormElement) => form.setAttribute("novalidate", ""));
  await fill(page, field, value);
  await page.getByRole("button", { name: "Save" }).click();
}

async function addsPasskey(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Name" }).fill("Laptop at home");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await seesSaved(page);
}

const overview = inBoth(
  { name: "settings", shows: "One’s account at a glance" },
  (side) => (page, cast) => opens(page, cast, side),
);

const profile = [
  ...concern("profile", "The name"),
  inCiam(
    { name: "settings-profile-saved", shows: "The name is saved", confirms: true },
    after("profile", async (page) => {
      await saves(page, "traits.name", "Casey, renamed");
      await seesSaved(page);
    }),
  ),
  inCiam(
    { name: "settings-profile-refused", shows: "A name that is refused", complains: true },
    after("profile", async (page) => {
      await saves(page, "traits.name", "Invisible\u200bname");
      await seesComplaint(page);
    }),
  ),
];

const email = [
  ...concern("email", "The address"),
  inCiam(
    { name: "settings-email-pending", shows: "A new address waits to be confirmed" },
    after("email", async (page, cast) => {
      await saves(page, "traits.email", `new.${(await cast.person("ciam")).email}`);
      await page.getByText("is not confirmed yet.").waitFor();
    }),
  ),
  inCiam(
    { name: "settings-email-refused", shows: "Something that is no address", complains: true },
    after("email", async (page) => {
      await page.locator('input[name="traits.email"]').evaluate((input: HTMLInputElement) => {
        input.type = "text";
      });
      await saves(page, "traits.email", "no address");
      await seesComplaint(page);
    }),
  ),
];

const password = [
  ...concern("password", "A new password"),
  inCiam(
    { name: "settings-password-saved", shows: "The new password is saved", confirms: true },
    after("password", async (page) => {
      await saves(page, "password", `second-${randomUUID()}`);
      await seesSaved(page);
    }),
  ),
  inCiam(
    { name: "settings-password-refused", shows: "A password that the policy refuses", complains: true },
    after("password", async (page, cast) => {
      await saves(page, "password", (await cast.person("ciam")).email);
      await seesComplaint(page);
    }),
  ),
];

const passkeys = [
  ...concern("passkeys", "No passkey yet"),
  inCiam(
    { name: "settings-passkeys-added", shows: "A passkey was added", confirms: true },
    after("passkeys", async (page) => {
      await plugsInAuthenticator(page);
      await addsPasskey(page);
    }),
  ),
  inCiam(
    {
      name: "settings-passkeys-refused",
      shows: "A passkey that its owner did not give",
      passing: true,
    },
    after("passkeys", async (page) => {
      const device = await plugsInAuthenticator(page);
      await device.willing(false);
      await page.getByRole("button", { name: "Add a passkey" }).click();
      await seesComplaint(page);
    }),
  ),
];

const secondStep = [
  ...concern("authenticator", "Setting up an authenticator app"),
  inCiam(
    { name: "settings-authenticator-refused", shows: "A wrong code of the app that is being set up", complains: true },
    after("authenticator", async (page) => {
      const key = (await page.locator("#totp_secret_key li").textContent())?.trim() ?? "";
      await sendsCode(page, otherThan(authenticatorCode(key)), { field: "totp_code", method: "totp" });
      await seesComplaint(page);
    }),
  ),
  inCiam(
    { name: "settings-authenticator-on", shows: "An authenticator app is set up", confirms: true },
    after("authenticator", async (page) => {
      await setsUpAuthenticator(page);
      await seesSaved(page);
    }),
  ),
  inCiam(
    { name: "settings-authenticator-asked", shows: "An app asks for a second step that there is not yet" },
    async (page, cast) => {
      await isSignedIn(page, ciam, await cast.person("ciam"));
      await page.goto(startCodeFlow(portalClient, { acr_values: "aal2" }).address.href);
      await page.getByText("The app you want to open asks for a second step.").waitFor();
    },
  ),
  ...concern("backup-codes", "No backup codes yet"),
  inCiam(
    { name: "settings-backup-codes-new", shows: "New backup codes" },
    after("backup-codes", async (page) => {
      await page.getByRole("button", { name: "Make new backup codes" }).click();
      await expect(page.locator("#lookup_secret_codes li").first()).toBeVisible();
    }),
  ),
  inCiam({ name: "settings-backup-codes-left", shows: "Backup codes, one of them used" }, async (page, cast) => {
    const person = await cast.person("ciam");
    const { codes } = await hasSecondStep(ciam, person);
    await isSignedIn(page, ciam, person);
    await page.goto(`${ciam.heraUrl}/settings/backup-codes`);
    await seesHeading(page, "Second step");
    await page.getByRole("link", { name: "Use a backup code" }).click();
    await sendsCode(page, codes[0] ?? "", { field: "lookup_secret", method: "lookup_secret" });
    await page.getByText("You have 11 unused codes left.").waitFor();
  }),
];

export const settings: readonly State[] = [...overview, ...profile, ...email, ...password, ...passkeys, ...secondStep];
