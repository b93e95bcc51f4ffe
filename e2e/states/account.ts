import { devices, expect } from "@playwright/test";
import { opensAccount, seesHeading } from "../support/account";
import { athenaClient, iam as iamInstance, portalClient } from "../support/instance";
import { hasAllowed, isSignedIn, isSignedInElsewhere } from "./backstage";
import { inBoth, inCiam, inIam, type Reach, type State, sides } from "./state";

const { ciam, iam } = sides;

const atHome = "You are signed in";

export const account: readonly State[] = [
  ...inBoth({ name: "home", shows: "Signed in, at Hera itself" }, (side) => async (page, cast) => {
    const person = await cast.person(side.name);
    await hasAllowed(page, side.name === "ciam" ? portalClient : athenaClient(iamInstance), person);
    await page.goto(side.heraUrl);
    await seesHeading(page, atHome);
  }),
  inCiam({ name: "home-new", shows: "Signed in, and no app uses the account" }, async (page, cast) => {
    await isSignedIn(page, ciam, await cast.person("ciam"));
    await page.goto(ciam.heraUrl);
    await seesHeading(page, atHome);
  }),
  inCiam({ name: "apps", shows: "The apps that may use the account" }, async (page, cast) => {
    await hasAllowed(page, portalClient, await cast.person("ciam"));
    await page.goto(`${ciam.heraUrl}/apps`);
    await expect(page.getByRole("heading", { level: 2, name: "Portal" })).toBeVisible();
  }),
  inIam({ name: "apps", shows: "The company’s own apps, which do not ask" }, async (page, cast) => {
    await hasAllowed(page, athenaClient(iamInstance), await cast.person("iam"));
    await page.goto(`${iam.heraUrl}/apps`);
    await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
  }),
  inCiam({ name: "apps-none", shows: "No app uses the account" }, async (page, cast) => {
    await isSignedIn(page, ciam, await cast.person("ciam"));
    await page.goto(`${ciam.heraUrl}/apps`);
    await seesHeading(page, "Your apps");
  }),
  inCiam({ name: "apps-withdrawn", shows: "An app was withdrawn from", confirms: true }, async (page, cast) => {
    await hasAllowed(page, portalClient, await cast.person("ciam"));
    await page.goto(`${ciam.heraUrl}/apps`);
    await page.getByRole("button", { name: "Withdraw what Portal may do" }).click();
    await page.getByText("Withdrawn.").waitFor();
  }),
  ...inBoth({ name: "sessions", shows: "Signed in on this device only" }, (side) => async (page, cast) => {
    await opensAccount(page, side, await cast.person(side.name));
    await page.goto(`${side.heraUrl}/sessions`);
    await seesHeading(page, "Your devices");
  }),
  inCiam(
    { name: "sessions-many", shows: "Signed in on several devices" },
    onSeveralDevices(async (page) => {
      await expect(page.getByRole("heading", { level: 2 })).toHaveCount(4);
    }),
  ),
  inCiam(
    { name: "sessions-ended", shows: "All other devices were signed out", confirms: true },
    onSeveralDevices(async (page) => {
      await page.getByRole("button", { name: "Sign out all other devices" }).click();
      await page.getByText("You are signed in on no other device.").waitFor();
    }),
  ),
];

function onSeveralDevices(then: Reach): Reach {
  return async (page, cast) => {
    const person = await cast.person("ciam");
    for (const { userAgent } of [devices["Pixel 7"], devices["iPhone 15"]]) {
      await isSignedInElsewhere(ciam, person, userAgent);
    }
    await isSignedInElsewhere(ciam, person);
    await opensAccount(page, ciam, person);
    await page.goto(`${ciam.heraUrl}/sessions`);
    await seesHeading(page, "Your devices");
    await then(page, cast);
  };
}
