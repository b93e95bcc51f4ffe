import { recentEntries } from "@olympus/audit/entry";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson } from "@olympus/bench/people";
import { openDatabase } from "@olympus/db/database";
import { readAthenaConfig } from "@olympus/domain/config/athena";
import { ok } from "@olympus/domain/failure";
import { ciam as half } from "@olympus/domain/half";
import { identityId } from "@olympus/domain/ids";
import { listIdentitySessions } from "@olympus/ory/kratos/identity-sessions";
import { readInstance } from "@olympus/stack/instance";
import { afterAll, expect, test } from "vitest";
import { perform } from "../perform";
import type { AdminRole } from "../role";
import { cookieNames, type Workplace } from "../workplace";
import { endSessionsChange } from "./end-sessions";

const { ciam, iam } = readInstance().halves;
const http = new HttpBrowser();
const customer = await createCustomer(http, ciam);
const db = openDatabase(ciam.databaseUrls.olympus);

afterAll(async () => {
  await deletePerson(http, ciam, customer);
  http.close();
});

const config = readAthenaConfig("ciam", {
  CIAM_ATHENA_URL: ciam.athenaUrl,
  CIAM_KRATOS_ADMIN_URL: ciam.kratosAdminUrl,
  CIAM_HYDRA_ADMIN_URL: ciam.hydraAdminUrl,
  CIAM_DATABASE_URL: ciam.databaseUrls.olympus,
  CIAM_ATHENA_SECRET: ciam.athenaSecret,
  IAM_ISSUER_URL: iam.hydraPublicUrl,
  IAM_ATHENA_CLIENT_ID: ciam.athenaClient.id,
  IAM_ATHENA_CLIENT_SECRET: ciam.athenaClient.secret,
});
const workplace: Workplace = { half, db, config, cookies: cookieNames("ciam"), secure: false };

const employee = { id: identityId.parse("11111111-1111-4111-8111-111111111111"), email: "e@olympus.test", name: null };

function end(role: AdminRole, reason: string, at: Workplace = workplace) {
  const form = new FormData();
  form.set("id", customer.id);
  form.set("reason", reason);
  return perform(endSessionsChange, at, async () => ok({ ...employee, role }), form);
}

/** Signs the customer in, as an app on a phone would. */
async function signIn(): Promise<void> {
  const flow = JSON.parse((await http.get(`${ciam.kratosPublicUrl}/self-service/login/api`)).body) as { id: string };
  const { email: identifier, password } = customer;
  const body = { method: "password", identifier, password };
  const answer = await http.json("POST", `${ciam.kratosPublicUrl}/self-service/login?flow=${flow.id}`, body);
  if (answer.status !== 200) throw new Error(`Kratos answered ${answer.status}`);
}

async function countSessions(): Promise<number> {
  const sessions = await listIdentitySessions(ciam.kratosAdminUrl, identityId.parse(customer.id));
  if (!sessions.ok) throw new Error(sessions.failure.code);
  return sessions.value.length;
}

async function entriesFor(reason: string) {
  const entries = await recentEntries(db, { limit: 200 });
  if (!entries.ok) throw new Error(entries.failure.code);
  return entries.value.filter(({ input }) => (input as { reason?: string }).reason === reason);
}

test("support ends a customer's sessions, and the audit says so", async () => {
  await signIn();
  await signIn();
  const reason = `phone lost ${customer.id}`;
  expect(await end("support", ` ${reason} `)).toEqual({ status: "done", output: { id: customer.id } });
  expect(await countSessions()).toBe(0);
  expect(await entriesFor(reason)).toMatchObject([
    { actorRole: "support", action: "person:end-sessions", targetId: customer.id, outcome: "succeeded" },
  ]);
});

test("a viewer may not, and nothing is written or ended", async () => {
  await signIn();
  const reason = `curious ${customer.id}`;
  expect(await end("viewer", reason)).toMatchObject({
    status: "failed",
    code: "permission/denied",
    values: { reason },
  });
  expect(await countSessions()).toBe(1);
  expect(await entriesFor(reason)).toEqual([]);
});

test("without a reason it is refused at its field, with what was typed", async () => {
  expect(await end("owner", " x ")).toMatchObject({
    status: "failed",
    code: "input/invalid",
    fields: { reason: expect.stringContaining("why") },
    values: { reason: " x " },
  });
  expect(await countSessions()).toBe(1);
});

test("when the audit cannot be written nothing is done", async () => {
  // Kratos' own role can sign in to this server, and has no business with our tables.
  const strange = { ...workplace, db: openDatabase(ciam.databaseUrls.kratos) };
  expect(await end("owner", "audit is away", strange)).toMatchObject({ status: "failed", code: "audit/unavailable" });
  const nowhere = { ...workplace, db: openDatabase("postgres://nobody@127.0.0.1:9/nothing") };
  expect(await end("owner", "audit is away", nowhere)).toMatchObject({ status: "failed", code: "audit/unavailable" });
  expect(await countSessions()).toBe(1);
});

test("when Kratos cannot be asked whom it concerns, it is not even attempted", async () => {
  const reason = `kratos is away ${customer.id}`;
  const away = { ...config, kratos: { adminUrl: "http://127.0.0.1:9" } };
  expect(await end("owner", reason, { ...workplace, config: away })).toMatchObject({ code: "kratos/unreachable" });
  expect(await entriesFor(reason)).toEqual([]);
});
