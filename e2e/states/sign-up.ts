import type { Page } from "@playwright/test";
import { seesHeading } from "../support/account";
import { fill, fillsInSignUp, sendsCode, submits } from "../support/hera";
import { mailTo, otherThan } from "../support/mail";
import type { Cast } from "./cast";
import { seesComplaint } from "./moves";
import { inBoth, inCiam, inIam, type State, sides } from "./state";

const { ciam, iam } = sides;

async function opensSignUp(page: Page, heraUrl: string): Promise<void> {
  await page.goto(`${heraUrl}/registration`);
  await seesHeading(page, /^Create your /);
}

/** Signed up, and the mail with the code has come. */
async function waitsForVerification(page: Page, { newcomer }: Cast): Promise<string> {
  await opensSignUp(page, ciam.heraUrl);
  await fillsInSignUp(page, newcomer);
  await seesHeading(page, "Confirm your e-mail address");
  return (await mailTo(newcomer.email)).code;
}

export const signUp: readonly State[] = [
  inCiam({ name: "sign-up", shows: "Signing up" }, (page) => opensSignUp(page, ciam.heraUrl)),
  inCiam(
    { name: "sign-up-refused", shows: "A password that the policy refuses", complains: true },
    async (page, { newcomer }) => {
      await opensSignUp(page, ciam.heraUrl);
      await fillsInSignUp(page, { ...newcomer, password: newcomer.email });
      await seesComplaint(page);
    },
  ),
  inCiam(
    {
      name: "sign-up-taken",
      shows: "An address that has an account, where that may be told",
      complains: true,
      onVariant: true,
    },
    async (page, cast) => {
      const variant = await cast.variant();
      const { email } = await cast.personOf(variant);
      await opensSignUp(page, variant.half.heraUrl);
      await fillsInSignUp(page, { ...cast.newcomer, email });
      await seesComplaint(page);
    },
  ),
  inCiam({ name: "sign-up-code", shows: "Signing up with a code by mail" }, async (page, { newcomer }) => {
    await opensSignUp(page, ciam.heraUrl);
    await fill(page, "traits.email", newcomer.email);
    await fill(page, "traits.name", newcomer.name);
    await submits(page, "code");
    await seesHeading(page, "Check your mail");
  }),
  inIam({ name: "sign-up-by-invitation", shows: "Employees do not sign up by themselves" }, async (page) => {
    await page.goto(`${iam.heraUrl}/registration`);
    await seesHeading(page, "Accounts are by invitation");
  }),
  inCiam({ name: "verification", shows: "Signed up: the address waits to be confirmed" }, async (page, cast) => {
    await waitsForVerification(page, cast);
  }),
  inCiam({ name: "verification-wrong", shows: "Confirming with a wrong code", complains: true }, async (page, cast) => {
    await sendsCode(page, otherThan(await waitsForVerification(page, cast)));
    await seesComplaint(page);
  }),
  inCiam({ name: "verification-done", shows: "The address is confirmed" }, async (page, cast) => {
    await sendsCode(page, await waitsForVerification(page, cast));
    await seesHeading(page, "Your address is confirmed");
  }),
  ...inBoth(
    { name: "verification-ask", shows: "Asking for a code to confirm an address" },
    ({ heraUrl }) =>
      async (page) => {
        await page.goto(`${heraUrl}/verification`);
        await seesHeading(page, "Confirm your e-mail address");
      },
  ),
];
