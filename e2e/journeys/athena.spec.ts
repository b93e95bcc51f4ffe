import { deletePerson } from "@olympus/bench/people";
import { consoleLink, endsSessions, expectAudited, findsPerson, seesConsole, signsInAtAthena } from "../support/athena";
import { fillsInSignIn, seesSignInRefused } from "../support/hera";
import { ciam, iam } from "../support/instance";
import { createEmployee } from "../support/people";
import { refreshesAtThePortal, seesSignedOutPortal, signsInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

test("the owner signs in at Athena CIAM through Hera IAM and sees the services and the audit", async ({
  page,
  owner,
}) => {
  await page.goto(ciam.athenaUrl);
  await expect(page).toHaveURL((url) => url.origin === iam.heraUrl);
  await fillsInSignIn(page, owner);
  await expect(page).toHaveURL((url) => url.origin === ciam.athenaUrl);
  await seesConsole(page, "Owner");
  for (const service of ["ciam-kratos", "ciam-hydra", "ciam_olympus"]) {
    await expect(page.getByRole("row", { name: new RegExp(`^${service}`) })).toContainText("Healthy");
  }
  await consoleLink(page, "Audit").click();
  await expect(page.getByRole("heading", { level: 1, name: "Audit" })).toBeVisible();
});

test("support gets in with less: people, but no audit", async ({ page, support, customer }) => {
  await signsInAtAthena(page, ciam, support);
  await seesConsole(page, "Support");
  await expect(consoleLink(page, "Audit")).toHaveCount(0);
  await findsPerson(page, customer);
  await page.goto(`${ciam.athenaUrl}/audit`);
  await expect(page.getByRole("heading", { name: "Your role does not allow this page" })).toBeVisible();
  await expect(page).toHaveTitle("Not allowed – Athena CIAM");
  await page.goto(`${ciam.athenaUrl}/people/nobody`);
  await expect(page).toHaveTitle("Nothing here – Athena CIAM");
});

test("the two consoles share the sign-in and nothing else", async ({ page, owner, customer, support }) => {
  await signsInAtAthena(page, ciam, owner);
  await seesConsole(page, "Owner");
  await findsPerson(page, customer);
  await page.goto(iam.athenaUrl);
  await seesConsole(page, "Owner"); // silent: Hera IAM knows this browser
  await findsPerson(page, support);
  await page.getByRole("searchbox").fill(customer.email);
  await page.getByRole("searchbox").press("Enter");
  await expect(page.getByText("Nobody signs in with this")).toBeVisible();
});

test("an employee without a role signs in and finds no access", async ({ page, admin }) => {
  const person = await createEmployee(admin);
  await signsInAtAthena(page, ciam, person);
  await expect(page.getByRole("heading", { name: "You have no access here" })).toBeVisible();
  await page.goto(`${ciam.athenaUrl}/people`);
  await expect(page.getByRole("heading", { name: "You have no access here" })).toBeVisible();
  await deletePerson(admin, iam, person);
});

test("a customer's credentials are refused at Hera IAM", async ({ page, customer }) => {
  await signsInAtAthena(page, ciam, customer);
  await seesSignInRefused(page);
});

test("the owner ends a customer's sessions: the portal is signed out at its next refresh, and the audit says so", async ({
  page,
  browser,
  owner,
  customer,
}) => {
  const customerContext = await browser.newContext();
  const portal = await customerContext.newPage();
  await signsInAtThePortal(portal, customer);

  const reason = `Lost phone of ${customer.email}`;
  await signsInAtAthena(page, ciam, owner);
  await findsPerson(page, customer);
  await endsSessions(page, reason);
  await refreshesAtThePortal(portal);
  await seesSignedOutPortal(portal);
  await expectAudited(page, ciam, {
    who: owner,
    what: "End the sessions of",
    whom: customer,
    why: reason,
    outcome: "Succeeded",
  });
  await customerContext.close();
});

test("ending sessions without a reason changes nothing and says what is missing", async ({
  page,
  browser,
  owner,
  customer,
}) => {
  const customerContext = await browser.newContext();
  const portal = await customerContext.newPage();
  await signsInAtThePortal(portal, customer);
  await signsInAtAthena(page, ciam, owner);
  await findsPerson(page, customer);
  await page.getByRole("link", { name: "End sessions" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "End sessions" }).click();
  await expect(dialog.getByText("Say in a few words why")).toBeVisible();
  await refreshesAtThePortal(portal);
  await expect(portal.getByText("You have fresh tokens.")).toBeVisible();
  await customerContext.close();
});

test("signing out of Athena ends the session at Hera too", async ({ page, owner }) => {
  await signsInAtAthena(page, ciam, owner);
  await seesConsole(page, "Owner");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await page.goto(iam.heraUrl);
  await expect(page.getByRole("heading", { name: /^Sign in to / })).toBeVisible();
  await page.goto(ciam.athenaUrl);
  await expect(page.getByRole("heading", { name: /^Sign in to / })).toBeVisible();
});

test("a deep link survives the sign-in", async ({ page, owner, customer }) => {
  await page.goto(`${ciam.athenaUrl}/people/${customer.id}`);
  await fillsInSignIn(page, owner);
  await expect(page.getByRole("heading", { level: 1, name: customer.name })).toBeVisible();
});
