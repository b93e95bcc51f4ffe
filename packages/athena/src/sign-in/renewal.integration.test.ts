import { randomUUID } from "node:crypto";
import { submitSignIn } from "@olympus/bench/hera-login";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { deletePerson, type Person } from "@olympus/bench/people";
import { readInstance } from "@olympus/stack/instance";
import { decode, encode } from "next-auth/jwt";
import { afterAll, expect, test } from "vitest";
import type { AdminRole } from "../role";

const { ciam, iam } = readInstance().halves;
const cookieName = "ciam_athena_session";
const { hostname } = new URL(ciam.athenaUrl);
const browser = new HttpBrowser();
const employee = await createEmployee("support");

afterAll(async () => {
  await deletePerson(browser, iam, employee);
  browser.close();
});

async function createEmployee(role: AdminRole): Promise<Person> {
  const person = { email: `${randomUUID()}@employees.test`, name: "Emil Employee", password: `work-${randomUUID()}` };
  const answer = await browser.json("POST", `${iam.kratosAdminUrl}/admin/identities`, {
    schema_id: "employee",
    traits: { email: person.email, name: person.name, iam_admin_role: role },
    credentials: { password: { config: { password: person.password } } },
    verifiable_addresses: [{ value: person.email, via: "email", verified: true, status: "completed" }],
  });
  return { ...person, id: (JSON.parse(answer.body) as { id: string }).id };
}

/** Puts the session a minute into its past, as if the person had been reading. */
async function letTimePass(changes: Record<string, unknown> = {}): Promise<void> {
  const secret = ciam.athenaSecret;
  const session = await decode({ token: browser.cookie(cookieName) ?? "", secret });
  const token = { ...session, confirmedAt: Date.now() - 60_000, ...changes };
  browser.setCookie(cookieName, await encode({ token, secret }), hostname);
}

const open = (path: string) => browser.get(ciam.athenaUrl + path);
const giveRole = (role: AdminRole) =>
  browser.json("PATCH", `${iam.kratosAdminUrl}/admin/identities/${employee.id}`, [
    { op: "replace", path: "/traits/iam_admin_role", value: role },
  ]);

test("a deep link leads through Hera IAM and back to it", async () => {
  const page = await browser.follow(await open("/people?q=nobody"));
  expect(page.url.origin).toBe(iam.heraUrl);
  const back = await submitSignIn(browser, page, employee);
  expect(back.url.href).toBe(`${ciam.athenaUrl}/people?q=nobody`);
  expect(back.body).toContain(employee.email);
});

test("an old session is renewed in place, once for requests that come together, and again later", async () => {
  for (let round = 0; round < 3; round += 1) {
    await letTimePass();
    const answers = await Promise.all([open("/people"), open("/people?q=x"), open("/"), open("/people")]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await open("/people")).headers["set-cookie"]).toBeUndefined();
  }
});

const refusal = "Your role does not allow this page";

test("a changed role shows at the next renewal", async () => {
  expect((await open("/audit")).body).toContain(refusal);
  await giveRole("owner");
  expect((await open("/audit")).body).toContain(refusal);
  await letTimePass();
  const page = await open("/audit");
  expect(page.status).toBe(200);
  expect(page.body).not.toContain(refusal);
});

test("a refresh token that Hydra refuses ends the session, and the next page asks Hera", async () => {
  const good = browser.cookie(cookieName) ?? "";
  await letTimePass({ refreshToken: "ory_rt_none.none" });
  const answer = await open("/people?q=x");
  expect(answer.status).toBe(302);
  expect(answer.location?.href).toBe(`${ciam.athenaUrl}/api/auth/signin?callbackUrl=%2Fpeople%3Fq%3Dx`);
  expect(browser.cookie(cookieName)).toBeUndefined();
  browser.setCookie(cookieName, good, hostname);
  expect((await open("/people")).status).toBe(200);
});

test("an employee whose sessions were ended is out at the next renewal", async () => {
  await browser.send("DELETE", new URL(`${iam.kratosAdminUrl}/admin/identities/${employee.id}/sessions`));
  await letTimePass();
  expect((await open("/people")).status).toBe(302);
  const page = await browser.follow(await open("/people"));
  expect(page.url.origin).toBe(iam.heraUrl);
});
