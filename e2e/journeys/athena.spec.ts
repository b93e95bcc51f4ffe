import { deletePerson } from "@olympus/bench/people";
import {
  endsSessions,
  expectAudited,
  findsNobody,
  findsPerson,
  isAskedWhyToEndSessions,
  isRefusedTheAudit,
  opensAudit,
  seesConsole,
  seesHealthy,
  seesNoAccess,
  seesPerson,
  signsInAtAthena,
  signsOutOfAthena,
} from "../support/athena";
import { fillsInSignIn, isAskedToSignIn, seesSignInRefused } from "../support/hera";
import { ciam, iam } from "../support/instance";
import { createEmployee } from "../support/people";
import { refreshesAtThePortal, seesFreshTokens, seesSignedOutPortal } from "../support/portal";
import { expect, test } from "../support/test";

test("the owner signs in at Athena CIAM through Hera IAM and sees the services and the audit", async ({
  page,
  owner,
}) => {
  await signsInAtAthena(page, ciam, owner);
  await expect(page).toHaveURL((url) => url.origin === ciam.athenaUrl);
  await seesConsole(page, "Owner");
  await seesHealthy(page, ["ciam-kratos", "ciam-hydra", "ciam_olympus"]);
  await opensAudit(page);
});

test("support gets in with less: people, but no audit", async ({ page, support, customer }) => {
  await signsInAtAthena(page, ciam, support);
  await seesConsole(page, "Support");
  await findsPerson(page, customer);
  await isRefusedTheAudit(page, ciam);
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
  await findsNobody(page, customer);
});

test("an employee without a role signs in and finds no access", async ({ page, admin }) => {
  const person = await createEmployee(admin);
  await signsInAtAthena(page, ciam, person);
  await seesNoAccess(page);
  await page.goto(`${ciam.athenaUrl}/people`);
  await seesNoAccess(page);
  await deletePerson(admin, iam, person);
});

test("a customer's credentials are refused at Hera IAM", async ({ page, customer }) => {
  await signsInAtAthena(page, ciam, customer);
  await seesSignInRefused(page);
});

test("the owner ends a customer's sessions: the portal is signed out at its next refresh, and the audit says so", async ({
  page,
  portal,
  owner,
  customer,
}) => {
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
});

test("ending sessions without a reason changes nothing and says what is missing", async ({
  page,
  portal,
  owner,
  customer,
}) => {
  await signsInAtAthena(page, ciam, owner);
  await findsPerson(page, customer);
  await isAskedWhyToEndSessions(page);
  await refreshesAtThePortal(portal);
  await seesFreshTokens(portal);
});

test("signing out of Athena ends the session at Hera too", async ({ page, owner }) => {
  await signsInAtAthena(page, ciam, owner);
  await seesConsole(page, "Owner");
  await signsOutOfAthena(page);
  await isAskedToSignIn(page, iam.heraUrl);
  await isAskedToSignIn(page, ciam.athenaUrl);
});

test("a deep link survives the sign-in", async ({ page, owner, customer }) => {
  await page.goto(`${ciam.athenaUrl}/people/${customer.id}`);
  await fillsInSignIn(page, owner);
  await seesPerson(page, customer);
});
