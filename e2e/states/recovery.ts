import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { seesHeading } from "../support/account";
import { choosesNewPassword, entersRecoveryCode, fill, sendsCode, submits, wantsRecoveryMail } from "../support/hera";
import { mailTo, otherThan } from "../support/mail";
import type { Cast } from "./cast";
import { seesComplaint } from "./moves";
import { inBoth, inCiam, type Side, type State, sides } from "./state";

async function opensRecovery(page: Page, { heraUrl }: Side): Promise<void> {
  await page.goto(`${heraUrl}/recovery`);
  await seesHeading(page, "Get back into your account");
}

/** Forgot the password, and the mail with the code has come. */
async function waitsForRecovery(page: Page, cast: Cast, side: Side) {
  const { email } = await cast.person(side.name);
  await opensRecovery(page, side);
  await wantsRecoveryMail(page, email);
  return mailTo(email);
}

async function choosesPassword(page: Page, cast: Cast, side: Side): Promise<void> {
  await entersRecoveryCode(page, (await waitsForRecovery(page, cast, side)).code);
  await seesHeading(page, "Choose a new password");
}

export const recovery: readonly State[] = [
  ...inBoth({ name: "recovery", shows: "The password is forgotten" }, (side) => (page) => opensRecovery(page, side)),
  inCiam(
    { name: "recovery-refused", shows: "Recovery for something that is no address", complains: true },
    async (page) => {
      await opensRecovery(page, sides.ciam);
      await page
        .locator("form")
        .first()
        .evaluate((form: HTMLFormElement) => form.setAttribute("novalidate", ""));
      await fill(page, "email", "no address");
      await submits(page, "code");
      await seesComplaint(page);
    },
  ),
  ...inBoth(
    { name: "recovery-code", shows: "A recovery code was sent, if there is such an account" },
    (side) => async (page, cast) => {
      await waitsForRecovery(page, cast, side);
    },
  ),
  inCiam({ name: "recovery-code-wrong", shows: "A wrong recovery code", complains: true }, async (page, cast) => {
    await sendsCode(page, otherThan((await waitsForRecovery(page, cast, sides.ciam)).code));
    await seesComplaint(page);
  }),
  inCiam(
    { name: "recovery-elsewhere", shows: "The recovery mail’s link, opened in another browser" },
    async (page, cast) => {
      const { links } = await waitsForRecovery(page, cast, sides.ciam);
      await page.context().clearCookies();
      await page.goto(links.find((address) => address.includes("/recovery?")) ?? "");
      await seesHeading(page, "Open this where you asked for it");
    },
  ),
  ...inBoth(
    { name: "new-password", shows: "The last step of a recovery: a new password" },
    (side) => (page, cast) => choosesPassword(page, cast, side),
  ),
  inCiam(
    { name: "new-password-refused", shows: "A new password that the policy refuses", complains: true },
    async (page, cast) => {
      await choosesPassword(page, cast, sides.ciam);
      await choosesNewPassword(page, (await cast.person("ciam")).email);
      await seesComplaint(page);
    },
  ),
  inCiam({ name: "settings-recovered", shows: "Back in, with a new password" }, async (page, cast) => {
    await choosesPassword(page, cast, sides.ciam);
    await choosesNewPassword(page, `second-${randomUUID()}`);
    await page.getByText("Your new password is saved.").waitFor();
  }),
];
