import { randomUUID } from "node:crypto";
import { openDatabase } from "@olympus/db/database";
import { consents } from "@olympus/db/tables/consents";
import { passkeyNames } from "@olympus/db/tables/passkey-names";
import type { IdentityId, KratosSessionId, Sid } from "@olympus/domain/ids";
import { readInstance } from "@olympus/stack/instance";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { forgetTheGone } from "./gone";
import { findLogin, rememberLogin, type SessionsContext } from "./logins";

const { ciam } = readInstance().halves;
const context: SessionsContext = {
  db: openDatabase(ciam.databaseUrls.olympus),
  kratosAdminUrl: ciam.kratosAdminUrl,
  hydraAdminUrl: ciam.hydraAdminUrl,
};
const people: IdentityId[] = [];
const remove = (id: IdentityId) => fetch(`${ciam.kratosAdminUrl}/admin/identities/${id}`, { method: "DELETE" });
afterAll(() => Promise.all(people.map(remove)));

async function somebody(): Promise<IdentityId> {
  const created = await fetch(`${ciam.kratosAdminUrl}/admin/identities`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      schema_id: "customer",
      traits: { email: `gone.${randomUUID()}@sessions.test`, tenant_id: ciam.defaultTenantId },
    }),
  });
  const id = z.object({ id: z.uuid() }).parse(await created.json()).id as IdentityId;
  people.push(id);
  return id;
}

async function remembered(): Promise<{ id: IdentityId; sid: Sid }> {
  const [id, sid] = [await somebody(), randomUUID() as Sid];
  await rememberLogin(context.db, { sid, ksid: randomUUID() as KratosSessionId, identityId: id });
  await context.db
    .insert(consents)
    .values({ identityId: id, tenantId: ciam.defaultTenantId, clientId: "an-app", scopes: ["openid"] });
  await context.db.insert(passkeyNames).values({ identityId: id, passkeyId: "ab", name: "Laptop" });
  return { id, sid };
}

const kept = async ({ id, sid }: { id: IdentityId; sid: Sid }) => {
  const login = await findLogin(context.db, sid);
  return {
    login: login.ok && login.value !== undefined,
    consents: (await context.db.select().from(consents).where(eq(consents.identityId, id))).length,
    names: (await context.db.select().from(passkeyNames).where(eq(passkeyNames.identityId, id))).length,
  };
};

test("whoever was deleted is forgotten, everybody else is not", async () => {
  const [gone, here] = [await remembered(), await remembered()];
  await remove(gone.id);
  expect(await forgetTheGone(context)).toMatchObject({ ok: true });
  expect(await kept(gone)).toEqual({ login: false, consents: 0, names: 0 });
  expect(await kept(here)).toMatchObject({ consents: 1, names: 1 });
});

test("hard case 85: while Kratos does not answer, nobody counts as deleted", async () => {
  const person = await remembered();
  const forgotten = await forgetTheGone({ ...context, kratosAdminUrl: "http://127.0.0.1:1" });
  expect(forgotten).toMatchObject({ ok: false, failure: { code: "kratos/unreachable" } });
  expect(await kept(person)).toMatchObject({ consents: 1, names: 1 });
});
