import { randomUUID } from "node:crypto";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson } from "@olympus/bench/people";
import { readInstance } from "@olympus/stack/instance";
import { afterAll, describe, expect, it } from "vitest";

const { ciam, iam } = readInstance().halves;
const http = new HttpBrowser();
const ada = await createCustomer(http, ciam);

afterAll(async () => {
  await deletePerson(http, ciam, ada);
  http.close();
});

// Kratos and Hydra reach Hera by an address of the machine, not by the host that browsers use.
const reach = (half: typeof ciam, hook: string) => `http://127.0.0.1:${new URL(half.heraUrl).port}/hooks/${hook}`;

async function call(half: typeof ciam, hook: string, body: unknown, secret = half.webhookSecret) {
  const answer = await http.json("POST", reach(half, hook), body, { headers: { "x-olympus-webhook-secret": secret } });
  const isJson = answer.body.startsWith("{");
  return { status: answer.status, body: isJson ? (JSON.parse(answer.body) as Record<string, unknown>) : undefined };
}

const flow = { id: randomUUID(), type: "browser", request_url: `${ciam.heraUrl}/self-service/registration/browser` };
const nobody = "00000000-0000-0000-0000-000000000000";
const signUp = (traits: Record<string, unknown>) => ({ flow, identity: { id: nobody, traits } });
const change = (id: string, traits: Record<string, unknown>) => ({ flow, identity: { id, traits } });

describe("the door", () => {
  const hooks = ["registration", "settings", "token"];

  it.each(hooks)("%s stays shut without the half's own secret", async (hook) => {
    const body = signUp({ email: "new@acme.test" });
    for (const secret of ["", "x", iam.webhookSecret, `${ciam.webhookSecret}x`, ciam.webhookSecret.slice(0, -1)]) {
      expect((await call(ciam, hook, body, secret)).status).toBe(401);
    }
    expect((await http.get(reach(ciam, hook))).status).toBe(405);
  });

  it.each(hooks)("%s takes no body but the one it knows", async (hook) => {
    for (const body of [{}, [], "text", { identity: { traits: {} } }, { flow, identity: { id: "1", traits: [] } }]) {
      expect((await call(ciam, hook, body)).status).toBe(400);
    }
  });

  it("is bounded", async () => {
    expect((await call(ciam, "settings", change(ada.id, { email: "a".repeat(300_000) }))).status).toBe(400);
  });
});

describe("registration", () => {
  it("sets the tenant, whatever the form said, and keeps nothing that is not a trait", async () => {
    const forged = { email: "new@acme.test", name: "New", tenant_id: randomUUID(), iam_admin_role: "owner" };
    expect(await call(ciam, "registration", signUp(forged))).toEqual({
      status: 200,
      body: { identity: { traits: { email: "new@acme.test", name: "New", tenant_id: ciam.defaultTenantId } } },
    });
  });

  it("refuses an address that looks like another", async () => {
    const { status, body } = await call(ciam, "registration", signUp({ email: "ad\u200ba@acme.test" }));
    expect(status).toBe(400);
    expect(body).toMatchObject({ messages: [{ instance_ptr: "#/traits/email" }] });
  });

  it("does not exist where registration is closed", async () => {
    expect((await call(iam, "registration", signUp({ email: "new@olympus.test" }))).status).toBe(404);
  });
});

describe("settings", () => {
  const own = () => ({ email: ada.email, name: "Renamed", tenant_id: ciam.defaultTenantId });

  it("lets people change what is theirs", async () => {
    expect((await call(ciam, "settings", change(ada.id, own()))).status).toBe(204);
  });

  it.each([
    ["another tenant", { tenant_id: randomUUID() }],
    ["no tenant", { tenant_id: undefined }],
    ["a list", { tenant_id: [ciam.defaultTenantId] }],
  ])("refuses %s", async (_, changed) => {
    const { status, body } = await call(ciam, "settings", change(ada.id, { ...own(), ...changed }));
    expect(status).toBe(400);
    expect(body).toMatchObject({ messages: [{ instance_ptr: "#/traits/tenant_id" }] });
  });

  it("stores nothing about somebody who cannot be looked up", async () => {
    expect((await call(ciam, "settings", change(randomUUID(), own()))).status).toBe(503);
  });
});

describe("token", () => {
  const tokens = (grant: string, subject: string, sid: string | undefined) => ({
    session: { id_token: { subject, id_token_claims: { ext: { sid } } } },
    request: { client_id: "portal", grant_types: [grant], granted_scopes: ["openid"] },
  });

  it("leaves the first tokens to what consent just said", async () => {
    expect((await call(ciam, "token", tokens("authorization_code", ada.id, randomUUID()))).status).toBe(204);
  });

  it.each([
    ["a login nobody remembers", () => tokens("refresh_token", ada.id, randomUUID())],
    ["a login without a sid", () => tokens("refresh_token", ada.id, undefined)],
    ["a person that is gone", () => tokens("refresh_token", randomUUID(), randomUUID())],
    ["a subject that is no person", () => tokens("refresh_token", "portal", randomUUID())],
  ])("refuses to renew %s", async (_, body) => {
    expect((await call(ciam, "token", body())).status).toBe(403);
  });
});
