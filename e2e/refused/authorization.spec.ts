import { codeOf, isBackAt, redeem, startCodeFlow } from "@olympus/bench/code-flow";
import { authorize, submitSignIn } from "@olympus/bench/hera-login";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson } from "@olympus/bench/people";
import { codeFor, refreshAt, signInAtHera, tokensFor } from "../support/http";
import { athenaClient, ciam, portalClient, portalUrl } from "../support/instance";
import { expect, test } from "../support/test";

test("hard case 19: a public client without PKCE, or with the plain method, gets no code", async ({
  http,
  customer,
}) => {
  await signInAtHera(http, ciam, customer);
  for (const changes of [
    { code_challenge: undefined, code_challenge_method: undefined },
    { code_challenge_method: "plain" },
    { code_challenge_method: undefined },
  ]) {
    const arrived = await authorize(http, portalClient, startCodeFlow(portalClient, changes), customer);
    expect(arrived.location?.searchParams.get("error")).toBe("invalid_request");
    expect(arrived.location?.searchParams.has("code")).toBe(false);
  }
});

test("hard case 19: a code with another verifier gives no tokens", async ({ http, customer }) => {
  const { code } = await codeFor(http, portalClient, customer);
  const wrong = await redeem(http, portalClient, code, startCodeFlow(portalClient).verifier);
  expect(wrong.status).toBe(400);
  expect(wrong.body).toContain("invalid_grant");
});

test("hard case 20: any other redirect address is refused, and nobody is sent there", async ({ http }) => {
  const { redirectUri } = portalClient;
  const others = [
    `${redirectUri}/deeper`,
    `${redirectUri}?next=1`,
    `${redirectUri}#here`,
    redirectUri.replace("/callback", "/CALLBACK"),
    redirectUri.replace("localhost", "evil.localhost"),
    redirectUri.replace(/:\d+/, ":9999"),
    "https://evil.example/callback",
  ];
  for (const redirect_uri of others) {
    const answer = await http.get(startCodeFlow(portalClient, { redirect_uri }).address);
    expect(answer.location?.origin, redirect_uri).toBe(new URL(ciam.heraUrl).origin);
    expect(answer.location?.pathname, redirect_uri).toBe("/error");
    const page = await http.follow(answer);
    expect(page.status, redirect_uri).toBeLessThan(500);
    expect(page.body).toContain("</h1>");
  }
});

test("hard case 21: a code used twice is refused, and the tokens of the first use are revoked", async ({
  http,
  admin,
  customer,
}) => {
  const { code, flow } = await codeFor(http, portalClient, customer);
  const first = await redeem(http, portalClient, code, flow.verifier);
  const tokens = JSON.parse(first.body) as { refresh_token: string };
  const second = await redeem(http, portalClient, code, flow.verifier);
  expect(second.status).toBe(400);
  expect((await refreshAt(http, portalClient, tokens.refresh_token)).status).toBe(400);
  const seen = await admin.post(`${ciam.hydraAdminUrl}/admin/oauth2/introspect`, { token: tokens.refresh_token });
  expect(JSON.parse(seen.body)).toMatchObject({ active: false });
});

test("hard case 22: a code of the portal is refused at another client", async ({ http, admin, customer }) => {
  const other = { issuer: ciam.hydraPublicUrl, id: crypto.randomUUID(), redirectUri: portalClient.redirectUri };
  await admin.json("POST", `${ciam.hydraAdminUrl}/admin/clients`, {
    client_id: other.id,
    token_endpoint_auth_method: "none",
    redirect_uris: [other.redirectUri],
  });
  const { code, flow } = await codeFor(http, portalClient, customer);
  const answer = await redeem(http, other, code, flow.verifier);
  expect(answer.status).toBe(400);
  await admin.send("DELETE", new URL(`${ciam.hydraAdminUrl}/admin/clients/${other.id}`));
});

test("hard case 29: the portal refuses an answer to a sign-in that this browser did not start", async ({
  http,
  customer,
}) => {
  const attacker = await codeFor(http, portalClient, customer);
  const victim = new HttpBrowser();
  await victim.get(`${portalUrl}/sign-in`);
  for (const state of [attacker.flow.state, "", "guessed"]) {
    const query = new URLSearchParams({ code: attacker.code, state });
    const answer = await victim.get(`${portalUrl}/callback?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain("Start again");
  }
  expect((await victim.get(portalUrl)).body).toContain("Welcome to the portal");
  victim.close();
});

test("hard case 30: implicit and password grants are off", async ({ http, customer }) => {
  await signInAtHera(http, ciam, customer);
  for (const response_type of ["token", "id_token", "id_token token", "code id_token"]) {
    const arrived = await authorize(http, portalClient, startCodeFlow(portalClient, { response_type }), customer);
    const answer = arrived.location?.href ?? "";
    expect(answer, response_type).toContain("error=unsupported_response_type");
    expect(answer, response_type).not.toMatch(/(access_token|id_token|code)=/);
  }
  const grant = await http.post(new URL("oauth2/token", ciam.hydraPublicUrl), {
    grant_type: "password",
    client_id: portalClient.id,
    username: customer.email,
    password: customer.password,
  });
  expect(grant.status).toBe(400);
});

test("hard case 16: prompt=none answers login_required signed out, consent_required before the consent, then a code", async ({
  http,
  customer,
}) => {
  const silent = async () => {
    const flow = startCodeFlow(portalClient, { prompt: "none" });
    return (await http.follow(await http.get(flow.address), isBackAt(portalClient))).location?.searchParams;
  };
  expect((await silent())?.get("error")).toBe("login_required");
  // Another sign-in makes Hydra know this browser, without an answer to the consent.
  const waiting = await http.follow(await http.get(startCodeFlow(portalClient).address), isBackAt(portalClient));
  await submitSignIn(http, waiting, customer, isBackAt(portalClient));
  expect((await silent())?.get("error")).toBe("consent_required");
  await codeFor(http, portalClient, customer);
  expect((await silent())?.get("code")).toBeTruthy();
});

for (const changes of [{ prompt: "login" }, { max_age: "0" }]) {
  test(`hard case 17: ${JSON.stringify(changes)} asks again, although the session is alive`, async ({
    http,
    customer,
  }) => {
    await codeFor(http, portalClient, customer);
    const flow = startCodeFlow(portalClient, changes);
    const page = await http.follow(await http.get(flow.address), isBackAt(portalClient));
    expect(page.location, "a page is shown").toBeUndefined();
    expect(page.body).toContain('name="password"');
    const arrived = await submitSignIn(http, page, customer, isBackAt(portalClient));
    expect((await redeem(http, portalClient, codeOf(arrived), flow.verifier)).status).toBe(200);
  });
}

test("hard case 18: an id_token_hint of another person answers login_required", async ({ http, admin, customer }) => {
  const other = await createCustomer(admin, ciam);
  const elsewhere = new HttpBrowser();
  const { id_token } = await tokensFor(elsewhere, portalClient, other);
  await codeFor(http, portalClient, customer);
  const flow = startCodeFlow(portalClient, { id_token_hint: id_token });
  const arrived = await http.follow(await http.get(flow.address), isBackAt(portalClient));
  expect(arrived.location?.searchParams.get("error")).toBe("login_required");
  elsewhere.close();
  await deletePerson(admin, ciam, other);
});

test("hard case 15: a customer who is disabled gets no new tokens and does not sign in", async ({
  http,
  admin,
  customer,
}) => {
  const tokens = await tokensFor(http, portalClient, customer);
  const disabled = [{ op: "replace", path: "/state", value: "inactive" }];
  await admin.json("PATCH", `${ciam.kratosAdminUrl}/admin/identities/${customer.id}`, disabled);
  const refused = await refreshAt(http, portalClient, tokens.refresh_token);
  expect(refused.status).toBe(403);
  const again = await authorize(http, portalClient, startCodeFlow(portalClient), customer);
  expect(again.location, "no code while disabled").toBeUndefined();
});

test("a console's code is worth nothing without the console's secret", async ({ http, owner }) => {
  const client = athenaClient(ciam);
  const { code, flow } = await codeFor(http, client, owner);
  const answer = await redeem(http, client, code, flow.verifier);
  expect(answer.status).toBe(401);
});
