import { setTimeout as sleep } from "node:timers/promises";
import { HttpBrowser } from "@olympus/bench/http-browser";
import * as openid from "openid-client";
import { ciam } from "../support/instance";
import { openRelyingParty, Visit } from "../support/relying-party";
import { expect, test } from "./two-apps";

test("the ID token says who, when and how", async ({ app, http, customer }) => {
  const before = Math.floor(Date.now() / 1000) - 1;
  const claims = await (await (await Visit.begin(app, http)).complete(customer)).claims();
  expect(claims).toMatchObject({
    sub: customer.id,
    email: customer.email,
    email_verified: true,
    name: customer.name,
    tenant_id: ciam.defaultTenantId,
    acr: "aal1",
    amr: ["pwd"],
  });
  expect(claims.auth_time).toBeGreaterThanOrEqual(before);
  expect(claims.sid).toBeTruthy();
});

/** A claim as it stands in the token, letter by letter. */
function written(token: string | undefined, claim: string): string | undefined {
  const payload = Buffer.from(token?.split(".")[1] ?? "", "base64url").toString();
  return new RegExp(`"${claim}":([^,}]*)`).exec(payload)?.[1];
}

test("login_at is the true time of the sign-in where auth_time is the app's own, and a whole number after refreshes too", async ({
  app,
  otherApp,
  http,
  customer,
}) => {
  const first = await (await (await Visit.begin(app, http)).complete(customer)).tokens();
  await sleep(1_100);
  const silent = await (await (await Visit.begin(otherApp, http, { prompt: "login" })).complete(customer)).tokens();
  const again = await (await Visit.begin(app, http, { max_age: "600" })).tokens();
  const refreshed = await openid.refreshTokenGrant(app.config, again.refresh_token ?? "");
  const twice = await openid.refreshTokenGrant(app.config, refreshed.refresh_token ?? "");
  expect(Number(silent.claims()?.login_at)).toBeGreaterThan(Number(first.claims()?.login_at));
  for (const { access_token, id_token } of [again, refreshed, twice]) {
    expect(written(access_token, "login_at")).toBe(String(silent.claims()?.login_at));
    expect(written(id_token, "login_at")).toBe(String(silent.claims()?.login_at));
  }
  expect(again.claims()?.auth_time).toBeGreaterThanOrEqual(Number(again.claims()?.login_at));
});

test("a second app gets its answer without a question but its own consent, of the same sign-in", async ({
  app,
  otherApp,
  http,
  customer,
}) => {
  const first = await (await (await Visit.begin(app, http)).complete(customer)).claims();
  const visit = await Visit.begin(otherApp, http);
  expect(visit.asks).toBe("consent");
  const second = await (await visit.allow()).claims();
  expect(second).toMatchObject({ sub: first.sub, sid: first.sid, auth_time: first.auth_time });
  const silent = await Visit.begin(otherApp, http, { prompt: "none" });
  expect(await silent.claims()).toMatchObject({ sid: first.sid, auth_time: first.auth_time });
});

test("an app of the company's own is let in without a question", async ({ admin, http, app, customer }) => {
  const ours = await openRelyingParty(admin, ciam, { skip_consent: true });
  await (await Visit.begin(app, http)).complete(customer);
  const visit = await Visit.begin(ours, http);
  expect(visit.asks).toBeUndefined();
  expect((await visit.claims()).sub).toBe(customer.id);
  await ours.close();
});

test("prompt=login asks again and tells the new time", async ({ app, http, customer }) => {
  const first = await (await (await Visit.begin(app, http)).complete(customer)).claims();
  await sleep(1_100);
  const visit = await Visit.begin(app, http, { prompt: "login" });
  expect(visit.asks).toBe("sign-in");
  const again = await (await visit.complete(customer)).claims();
  expect(again.auth_time).toBeGreaterThan(first.auth_time ?? 0);
  expect(again.sub).toBe(customer.id);
});

test("prompt=consent asks although the answer is known, and remembers it for the next time", async ({
  app,
  http,
  customer,
}) => {
  await (await Visit.begin(app, http)).complete(customer);
  const visit = await Visit.begin(app, http, { prompt: "consent" });
  expect(visit.asks).toBe("consent");
  expect((await (await visit.allow()).claims()).sub).toBe(customer.id);
  expect((await Visit.begin(app, http)).asks).toBeUndefined();
});

test("prompt=none beside another prompt brings an error back, never a page or a code", async ({
  app,
  http,
  customer,
}) => {
  await (await Visit.begin(app, http)).complete(customer);
  const visit = await Visit.begin(app, http, { prompt: "none login" });
  expect(visit.asks).toBeUndefined();
  expect(visit.error).toMatch(/^(invalid_request|login_required)$/);
});

test("max_age asks only when the sign-in is older, and the library finds the new time young enough", async ({
  app,
  http,
  customer,
}) => {
  await (await Visit.begin(app, http)).complete(customer);
  const young = await Visit.begin(app, http, { max_age: "600" });
  expect(young.asks).toBeUndefined();
  await young.tokens();
  await sleep(2_100);
  const old = await Visit.begin(app, http, { max_age: "1" });
  expect(old.asks).toBe("sign-in");
  await (await old.complete(customer)).tokens();
  await sleep(2_100);
  expect((await Visit.begin(app, http, { max_age: "1", prompt: "none" })).error).toBe("login_required");
});

test("login_hint fills in the address and nothing else", async ({ app, http, customer }) => {
  const visit = await Visit.begin(app, http, { login_hint: customer.email });
  expect(visit.body).toContain(`value="${customer.email}"`);
  expect((await (await visit.complete(customer)).claims()).email).toBe(customer.email);
  const hostile = await Visit.begin(app, new HttpBrowser(), { login_hint: '"><script>alert(1)</script>' });
  expect(hostile.asks).toBe("sign-in");
  expect(hostile.body).not.toContain("<script>alert(1)");
});

test("id_token_hint of the person who is signed in passes silently", async ({ app, http, customer }) => {
  const { id_token = "" } = await (await (await Visit.begin(app, http)).complete(customer)).tokens();
  const visit = await Visit.begin(app, http, { id_token_hint: id_token, prompt: "none" });
  expect((await visit.claims()).sub).toBe(customer.id);
});

test("hard case 23: a refresh token used again ends the whole chain, once a lost answer can no longer be the reason", async ({
  app,
  http,
  customer,
}) => {
  const { refresh_token: first = "" } = await (await (await Visit.begin(app, http)).complete(customer)).tokens();
  const refresh = async (token: string) => {
    try {
      return await openid.refreshTokenGrant(app.config, token);
    } catch (error) {
      return error as openid.ResponseBodyError;
    }
  };
  const second = await refresh(first);
  if (!("access_token" in second)) throw second;
  // For ten seconds the same token may be used again: two tabs do that, and a client whose answer got lost.
  await expect
    .poll(() => refresh(first), { timeout: 30_000, intervals: [3_000] })
    .toMatchObject({ error: "invalid_grant" });
  expect(await refresh(second.refresh_token ?? "")).toMatchObject({ error: "invalid_grant" });
});

test("userinfo and introspection agree with the ID token", async ({ app, http, customer }) => {
  const tokens = await (await (await Visit.begin(app, http)).complete(customer)).tokens();
  const info = await openid.fetchUserInfo(app.config, tokens.access_token, customer.id);
  expect(info).toMatchObject({ sub: customer.id, email: customer.email, tenant_id: ciam.defaultTenantId });
});

test("a scope that was not asked for brings no claims", async ({ app, http, customer }) => {
  const claims = await (await (await Visit.begin(app, http, { scope: "openid" })).complete(customer)).claims();
  expect(claims.email).toBeUndefined();
  expect(claims.name).toBeUndefined();
  expect(claims.tenant_id).toBe(ciam.defaultTenantId);
});

test("hard case 81: addresses of a client that are no web addresses are never shown", async ({
  admin,
  http,
  customer,
}) => {
  const hostile = await openRelyingParty(admin, ciam, { client_name: "<b>App</b>" });
  // Hydra itself refuses most of them; what it lets through, or let through before, must not reach a page.
  for (const field of ["policy_uri", "tos_uri", "logo_uri", "client_uri"]) {
    await admin.json("PATCH", `${ciam.hydraAdminUrl}/admin/clients/${hostile.id}`, [
      { op: "replace", path: `/${field}`, value: "javascript:alert(1)" },
    ]);
  }
  const visit = await Visit.begin(hostile, http);
  await visit.signIn(customer);
  expect(visit.asks).toBe("consent");
  expect(visit.body).not.toContain("javascript:");
  expect(visit.body).not.toContain("<b>App</b>");
  await hostile.close();
});
