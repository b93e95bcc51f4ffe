import { startCodeFlow } from "@olympus/bench/code-flow";
import { authorize } from "@olympus/bench/hera-login";
import { deletePerson } from "@olympus/bench/people";
import {
  expectRefusedInPlace,
  seesConsole,
  signsInAtAthena,
  signsOutOfAthena,
  submitsEndSessions,
} from "../support/athena";
import { athenaClient, ciam, iam } from "../support/instance";
import { createEmployee } from "../support/people";
import { expect, test } from "../support/test";

test("hard case 57: the session cookie of one console is nothing at the other", async ({ page, http, owner }) => {
  await signsInAtAthena(page, ciam, owner);
  await seesConsole(page, "Owner");
  const cookies = await page.context().cookies(ciam.athenaUrl);
  const session = cookies.filter(({ name }) => name.startsWith("ciam_athena_"));
  expect(session.length).toBeGreaterThan(0);
  for (const { name, value } of session) {
    http.setCookie(name, value, "localhost");
    http.setCookie(name.replace("ciam_", "iam_"), value, "localhost");
  }
  const own = await http.get(`${ciam.athenaUrl}/people`);
  expect(own.status, "at its own console the cookie works").toBe(200);
  const other = await http.get(`${iam.athenaUrl}/people`);
  expect(other.status).not.toBe(200);
});

test("no page of a console shows anything to a browser without a session", async ({ http, customer }) => {
  for (const path of [
    "/",
    `/find/people?q=${customer.email}`,
    "/people",
    `/people/${customer.id}`,
    "/audit",
    "/people?q=ada@acme.test",
  ]) {
    const answer = await http.get(`${ciam.athenaUrl}${path}`);
    expect(answer.status, path).not.toBe(200);
    expect(answer.body, path).not.toContain(customer.email);
    const asScript = await http.get(`${ciam.athenaUrl}${path}`, { headers: { rsc: "1", accept: "text/x-component" } });
    expect(asScript.body, `${path} as a component`).not.toContain(customer.email);
  }
});

test("hard case 58: a post from another site, or without a session, changes nothing", async ({
  page,
  http,
  owner,
  customer,
}) => {
  await signsInAtAthena(page, ciam, owner);
  await seesConsole(page, "Owner");
  const cookies = await page.context().cookies(ciam.athenaUrl);
  const form = { id: customer.id, reason: "from another site" };
  const address = `${ciam.athenaUrl}/people/${customer.id}?do=end-sessions`;
  const anonymous = await http.post(address, form);
  expect(anonymous.status).not.toBe(200);
  for (const { name, value } of cookies) http.setCookie(name, value, "localhost");
  for (const origin of ["https://evil.example", "null", iam.athenaUrl]) {
    const answer = await http.post(address, form, { headers: { origin } });
    expect(answer.status, origin).toBeGreaterThanOrEqual(400);
    const signOut = await http.post(`${ciam.athenaUrl}/sign-out`, {}, { headers: { origin } });
    expect(signOut.status, origin).toBeGreaterThanOrEqual(400);
  }
  await page.reload();
  await seesConsole(page, "Owner");
});

test("hard case 63: an employee who is disabled while on a page is refused the next action", async ({
  page,
  admin,
  customer,
}) => {
  const person = await createEmployee(admin, "admin");
  await signsInAtAthena(page, ciam, person);
  await seesConsole(page, "Admin");
  await submitsEndSessions(page, customer, "before it", async () => {
    const disabled = [{ op: "replace", path: "/state", value: "inactive" }];
    await admin.json("PATCH", `${iam.kratosAdminUrl}/admin/identities/${person.id}`, disabled);
    await admin.send("DELETE", new URL(`${iam.kratosAdminUrl}/admin/identities/${person.id}/sessions`));
  });
  await expectRefusedInPlace(page, "before it");
  const again = await authorize(admin, athenaClient(ciam), startCodeFlow(athenaClient(ciam)), person);
  expect(again.location, "no new sign-in").toBeUndefined();
  await deletePerson(admin, iam, person);
});

test("an employee who signed out at one console changes nothing at the other", async ({
  page,
  context,
  support,
  customer,
}) => {
  await signsInAtAthena(page, ciam, support);
  await seesConsole(page, "Support");
  await submitsEndSessions(page, customer, "signed out meanwhile", async () => {
    const other = await context.newPage();
    await other.goto(iam.athenaUrl);
    await seesConsole(other, "Support");
    await signsOutOfAthena(other);
  });
  await expectRefusedInPlace(page, "signed out meanwhile");
});

test("a sign-in that this browser did not start ends on a page with words, not in a session", async ({
  http,
  owner,
}) => {
  const client = athenaClient(ciam);
  const arrived = await authorize(http, client, startCodeFlow(client), owner);
  const page = await http.follow(await http.get(arrived.location ?? ""));
  expect(page.status).toBeLessThan(500);
  expect((await http.get(`${ciam.athenaUrl}/people`)).status).not.toBe(200);
});
