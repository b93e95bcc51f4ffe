import { startCodeFlow } from "@olympus/bench/code-flow";
import { opensAccount, seesHeading } from "../support/account";
import { seesConsent } from "../support/hera";
import { portalClient } from "../support/instance";
import { isSignedIn, opensApp } from "./backstage";
import { inBoth, inCiam, type State, sides } from "./state";

const { ciam } = sides;

export const betweenAppAndHera: readonly State[] = [
  inCiam({ name: "consent", shows: "An app asks to use the account" }, async (page, cast) => {
    await isSignedIn(page, ciam, await cast.person("ciam"));
    await page.goto(startCodeFlow(portalClient).address.href);
    await seesConsent(page);
  }),
  ...inBoth(
    { name: "consent-of-others", shows: "An app of somebody else asks for something of its own" },
    (side) => async (page, cast) => {
      await isSignedIn(page, side, await cast.person(side.name));
      const scope = "openid profile email offline_access notes:write";
      await page.goto(startCodeFlow(await opensApp(cast, side), { scope }).address.href);
      await seesHeading(page, "Let Field Notes use your account?");
    },
  ),
  ...inBoth({ name: "sign-out", shows: "Whether to sign out" }, (side) => async (page, cast) => {
    await isSignedIn(page, side, await cast.person(side.name));
    await page.goto(`${side.heraUrl}/logout`);
    await seesHeading(page, "Sign out?");
  }),
  ...inBoth({ name: "signed-out", shows: "Signed out" }, (side) => async (page, cast) => {
    await opensAccount(page, side, await cast.person(side.name));
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await seesHeading(page, "You are signed out");
  }),
  inCiam({ name: "signed-out-still", shows: "The app signed out, and Hera did not" }, async (page, cast) => {
    await isSignedIn(page, ciam, await cast.person("ciam"));
    await page.goto(`${ciam.heraUrl}/signed-out`);
    await seesHeading(page, "You are still signed in here");
  }),
];
