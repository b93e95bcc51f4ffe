import { randomUUID } from "node:crypto";
import { openDatabase } from "@olympus/db/database";
import type { IdentityId, KratosSessionId, Sid } from "@olympus/domain/ids";
import { isSessionOver } from "@olympus/ory/kratos/sessions";
import { readInstance } from "@olympus/stack/instance";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { findLogin, rememberLogin, type SessionsContext, sweep } from "./logins";

const { ciam } = readInstance().halves;
const context: SessionsContext = {
  db: openDatabase(ciam.databaseUrls.olympus),
  kratosAdminUrl: ciam.kratosAdminUrl,
  hydraAdminUrl: ciam.hydraAdminUrl,
};

const withId = z.object({ id: z.uuid() });
const password = randomUUID();
const email = `sam.${randomUUID()}@sessions.test`;
let person: IdentityId;

beforeAll(async () => {
  const created = await fetch(`${ciam.kratosAdminUrl}/admin/identities`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      schema_id: "customer",
      traits: { email, tenant_id: ciam.defaultTenantId },
      credentials: { password: { config: { password } } },
      verifiable_addresses: [{ value: email, via: "email", verified: true, status: "completed" }],
    }),
  });
  person = withId.parse(await created.json()).id as IdentityId;
});
afterAll(() => fetch(`${ciam.kratosAdminUrl}/admin/identities/${person}`, { method: "DELETE" }));

/** Signs the person in at Kratos itself, as a native app would, and hands on the new session. */
async function signIn(): Promise<KratosSessionId> {
  const flow = withId.parse(await (await fetch(`${ciam.kratosPublicUrl}/self-service/login/api`)).json());
  const answer = await fetch(`${ciam.kratosPublicUrl}/self-service/login?flow=${flow.id}`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ method: "password", identifier: email, password }),
  });
  return z.object({ session: withId }).parse(await answer.json()).session.id as KratosSessionId;
}

async function remembered(): Promise<{ sid: Sid; ksid: KratosSessionId }> {
  const login = { sid: randomUUID() as Sid, ksid: await signIn(), identityId: person };
  await rememberLogin(context.db, login);
  return login;
}

const isRemembered = async (sid: Sid) => {
  const login = await findLogin(context.db, sid);
  return login.ok && login.value !== undefined;
};

test("hard case 83: the sweep ends the logins of a session that an administrator ended, and leaves the others", async () => {
  const [ended, alive] = [await remembered(), await remembered()];
  await fetch(`${ciam.kratosAdminUrl}/admin/sessions/${ended.ksid}`, { method: "DELETE" });
  // Hera sweeps this half as well: whoever comes first, the login is forgotten and the other stays.
  await sweep(context);
  expect(await isRemembered(ended.sid)).toBe(false);
  expect(await isRemembered(alive.sid)).toBe(true);
});

test("hard case 82: whoever was disabled finds nothing alive when they are enabled again", async () => {
  const [login, withoutApp] = [await remembered(), await signIn()];
  const setState = (state: string) =>
    fetch(`${ciam.kratosAdminUrl}/admin/identities/${person}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify([{ op: "replace", path: "/state", value: state }]),
    });
  await setState("inactive");
  await sweep(context);
  await setState("active");
  expect(await isRemembered(login.sid)).toBe(false);
  for (const ksid of [login.ksid, withoutApp]) {
    expect(await isSessionOver(ciam.kratosAdminUrl, ksid)).toEqual({ ok: true, value: true });
  }
});

test("hard case 85: a Kratos that does not answer ends nothing", async () => {
  const login = await remembered();
  const swept = await sweep({ ...context, kratosAdminUrl: "http://127.0.0.1:1" });
  expect(swept).toMatchObject({ ok: false, failure: { code: "kratos/unreachable" } });
  expect(await isRemembered(login.sid)).toBe(true);
});
