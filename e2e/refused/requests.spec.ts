import { codeOf, redeem, startCodeFlow } from "@olympus/bench/code-flow";
import { findForm } from "@olympus/bench/forms";
import { authorize } from "@olympus/bench/hera-login";
import { decodeJwt } from "jose";
import { fillsInSignIn } from "../support/hera";
import { signInAtHera, tokensFor, whoami } from "../support/http";
import { ciam, iam, portalClient } from "../support/instance";
import { expect, test } from "../support/test";

const halves = [
  ["ciam", ciam],
  ["iam", iam],
] as const;

for (const [name, half] of halves) {
  test(`hard case 33: headers from outside name no tenant, brand or host at Hera ${name}`, async ({ http }) => {
    const headers = {
      "x-tenant-brand": encodeURIComponent(JSON.stringify({ name: "Evil Corp", colour: "red" })),
      "x-tenant-id": "11111111-1111-4111-8111-111111111111",
      "x-forwarded-host": "evil.example",
      "x-nonce": "evil-nonce",
      "x-olympus-request": "evil-reference",
    };
    const started = await http.get(`${half.heraUrl}/login`, { headers });
    expect(started.location?.host ?? new URL(half.heraUrl).host).toBe(new URL(half.heraUrl).host);
    const page = await http.follow(started);
    const again = await http.get(page.url, { headers });
    for (const trace of ["Evil Corp", "evil.example", "evil-nonce", "evil-reference"]) {
      expect(again.body).not.toContain(trace);
      expect(JSON.stringify(again.headers)).not.toContain(trace);
    }
  });

  test(`hard case 53: pages of Hera ${name} cannot be framed, and run no foreign script`, async ({ http }) => {
    const page = await http.follow(await http.get(`${half.heraUrl}/login`));
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toMatch(/script-src [^;]*'nonce-[^']+'/);
    expect(policy).not.toMatch(/script-src [^;]*'unsafe-(inline|eval)'/);
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
    expect(page.headers["cache-control"]).toMatch(/no-store/);
  });

  test(`Hera ${name} forwards the self-service paths alone`, async ({ http }) => {
    for (const path of [
      "/admin/identities",
      "/schemas",
      "/version",
      "/metrics/prometheus",
      "/self-service/../admin/identities",
      "/self-service/%2e%2e/admin/identities",
      "/sessions/..%2fadmin/identities",
    ]) {
      const answer = await http.get(`${half.heraUrl}${path}`, { headers: { accept: "application/json" } });
      expect(answer.body, path).not.toMatch(/schema_id|"version"|# HELP/);
      expect(answer.status === 200 && String(answer.headers["content-type"]).includes("json"), path).toBe(false);
    }
  });
}

test("hard case 13: fifty junk cookies and a long header get a clear answer, not a loop", async ({ http }) => {
  const junk = Array.from({ length: 50 }, (_, at) => `junk${at}=${"x".repeat(60)}`).join("; ");
  const page = await http.follow(await http.get(`${ciam.heraUrl}/login`, { headers: { cookie: junk } }));
  expect(page.status).toBe(200);
  const long = await http.get(`${ciam.heraUrl}/login`, { headers: { "x-long": "y".repeat(20_000) } });
  expect([200, 302, 303, 307, 400, 431]).toContain(long.status);
});

test("hard case 75: two session cookies of one name are treated as none", async ({ http, customer }) => {
  await signInAtHera(http, ciam, customer);
  const session = http.cookie("ciam_session") ?? "";
  for (const cookie of [`ciam_session=${session}; ciam_session=tossed`, `ciam_session=; ciam_session=${session}`]) {
    const answer = await http.get(ciam.heraUrl, { headers: { cookie } });
    expect(answer.status).toBe(400);
    expect(answer.body).not.toContain(customer.email);
  }
});

test("hard case 79: an address that the browser claims is not the session's", async ({ http, admin, customer }) => {
  const claimed = "203.0.113.7";
  const headers = { "true-client-ip": claimed, "x-real-ip": claimed, "x-forwarded-for": claimed };
  const page = await http.follow(await http.get(`${ciam.heraUrl}/login`, { headers }));
  const form = findForm(page.body, "password");
  const fields = { ...form.fields, identifier: customer.email, password: customer.password, method: "password" };
  await http.follow(await http.post(new URL(form.action, page.url), fields, { headers }));
  expect((await whoami(http, ciam)).status).toBe(200);
  const { body } = await admin.get(`${ciam.kratosAdminUrl}/admin/identities/${customer.id}/sessions`);
  expect(body).toContain('"devices"');
  expect(body).not.toContain(claimed);
});

test("hard case 52: script in a person's and a client's name is shown as text", async ({ page, admin, customer }) => {
  const script = "<img src=x onerror=\"document.title='owned'\">";
  const client = { issuer: ciam.hydraPublicUrl, id: crypto.randomUUID(), redirectUri: portalClient.redirectUri };
  await admin.json("POST", `${ciam.hydraAdminUrl}/admin/clients`, {
    client_id: client.id,
    client_name: `Evil ${script}`,
    scope: "openid profile email offline_access",
    token_endpoint_auth_method: "none",
    redirect_uris: [client.redirectUri],
  });
  await admin.json("PATCH", `${ciam.kratosAdminUrl}/admin/identities/${customer.id}`, [
    { op: "replace", path: "/traits/name", value: `Casey ${script}` },
  ]);
  await page.goto(startCodeFlow(client).address.href);
  await fillsInSignIn(page, customer);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(script);
  await expect(page).not.toHaveTitle("owned");
  await expect(page.locator("main img")).toHaveCount(0);
  await admin.send("DELETE", new URL(`${ciam.hydraAdminUrl}/admin/clients/${client.id}`));
});

test("localhost and an unknown host lead to Hera's own host or nowhere", async ({ http }) => {
  const base = new URL(ciam.heraUrl);
  const fromLocalhost = await http.get(`http://localhost:${base.port}/login`);
  expect(fromLocalhost.location?.host).toBe(base.host);
  const unknown = await http.get(`http://127.0.0.1:${base.port}/login`, { headers: { host: "evil.example" } });
  expect(unknown.status).toBe(404);
  expect(unknown.location).toBeUndefined();
});

test("the access token says whose, for whom, from where and for which tenant, and follows the granted scopes", async ({
  http,
  customer,
}) => {
  const { access_token, id_token } = await tokensFor(http, portalClient, customer);
  expect(decodeJwt(access_token)).toMatchObject({
    iss: ciam.hydraPublicUrl,
    sub: customer.id,
    client_id: "portal",
    tenant_id: ciam.defaultTenantId,
  });
  expect(decodeJwt(id_token)).toMatchObject({ email: customer.email, email_verified: true, name: customer.name });
  const flow = startCodeFlow(portalClient, { scope: "openid" });
  const arrived = await authorize(http, portalClient, flow, customer);
  const answer = await redeem(http, portalClient, codeOf(arrived), flow.verifier);
  const narrow = decodeJwt((JSON.parse(answer.body) as { id_token: string }).id_token);
  expect(narrow).toMatchObject({ sub: customer.id, tenant_id: ciam.defaultTenantId });
  for (const claim of ["email", "email_verified", "name"]) expect(narrow).not.toHaveProperty(claim);
});
