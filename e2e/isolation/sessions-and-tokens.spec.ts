import { isBackAt, redeem, startCodeFlow } from "@olympus/bench/code-flow";
import { hasField } from "@olympus/bench/forms";
import { authorize } from "@olympus/bench/hera-login";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { bearer, codeFor, refreshAt, signInAtHera, tokensFor, whoami } from "../support/http";
import { athenaClient, ciam, iam, portalClient, portalUrl } from "../support/instance";
import { signsInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

const halves = [
  { from: { name: "ciam", half: ciam, cookie: "ciam_session" }, to: { name: "iam", half: iam, cookie: "iam_session" } },
  { from: { name: "iam", half: iam, cookie: "iam_session" }, to: { name: "ciam", half: ciam, cookie: "ciam_session" } },
] as const;

for (const { from, to } of halves) {
  test(`a session cookie of ${from.name} is nobody at ${to.name}`, async ({ http, customer, owner }) => {
    await signInAtHera(http, from.half, from.name === "ciam" ? customer : owner);
    expect((await whoami(http, from.half)).status).toBe(200);
    const session = http.cookie(from.cookie) ?? "";
    expect(session).not.toBe("");
    const thief = new HttpBrowser();
    for (const name of [from.cookie, to.cookie]) {
      thief.setCookie(name, session, new URL(to.half.heraUrl).hostname);
      expect((await whoami(thief, to.half)).status, `as ${name} at Hera`).toBe(401);
      const kratos = await thief.get(`${to.half.kratosPublicUrl}/sessions/whoami`, {
        headers: { cookie: `${name}=${session}`, accept: "application/json" },
      });
      expect(kratos.status, `as ${name} at Kratos`).toBe(401);
    }
    thief.close();
  });

  test(`an account of ${from.name} does not sign in at ${to.name}`, async ({ http, customer, owner }) => {
    const page = await signInAtHera(http, to.half, from.name === "ciam" ? customer : owner);
    expect(hasField(page.body, "password"), "the sign-in form is shown again").toBe(true);
    expect((await whoami(http, to.half)).status).toBe(401);
  });

  test(`the webhooks of ${to.name} do not know the secret of ${from.name}`, async ({ http }) => {
    for (const hook of to.name === "ciam" ? ["registration", "settings", "token"] : ["settings", "token"]) {
      const call = (secret?: string) =>
        http.json(
          "POST",
          `${to.half.heraUrl}/hooks/${hook}`,
          {},
          secret === undefined ? {} : { headers: { "x-olympus-webhook-secret": secret } },
        );
      expect((await call(from.half.webhookSecret)).status, hook).toBe(401);
      expect((await call()).status, hook).toBe(401);
    }
  });
}

test("a customer's tokens open nothing in the employees' half", async ({ http, admin, customer }) => {
  const tokens = await tokensFor(http, portalClient, customer);
  const here = await http.get(new URL("userinfo", ciam.hydraPublicUrl), bearer(tokens.access_token));
  expect(here.status, "at home it works").toBe(200);
  for (const token of [tokens.access_token, tokens.id_token]) {
    expect((await http.get(new URL("userinfo", iam.hydraPublicUrl), bearer(token))).status).toBe(401);
    const seen = await admin.post(`${iam.hydraAdminUrl}/admin/oauth2/introspect`, { token });
    expect(JSON.parse(seen.body)).toMatchObject({ active: false });
  }
  const refreshed = await refreshAt(http, athenaClient(iam), tokens.refresh_token);
  expect(refreshed.status).toBeGreaterThanOrEqual(400);
  for (const half of [ciam, iam]) {
    const page = await http.get(half.athenaUrl, bearer(tokens.access_token));
    expect(page.status === 200 && page.location === undefined, "Athena takes no bearer token").toBe(false);
  }
});

test("an employee's tokens open nothing in the customers' half", async ({ http, admin, owner }) => {
  const client = athenaClient(iam);
  const { code, flow } = await codeFor(http, client, owner);
  const answer = await http.post(
    new URL("oauth2/token", client.issuer),
    { grant_type: "authorization_code", code, redirect_uri: client.redirectUri, code_verifier: flow.verifier },
    {
      headers: { authorization: `Basic ${Buffer.from(`${client.id}:${iam.athenaClient.secret}`).toString("base64")}` },
    },
  );
  const tokens = JSON.parse(answer.body) as { access_token: string; id_token: string };
  expect((await http.get(new URL("userinfo", iam.hydraPublicUrl), bearer(tokens.access_token))).status).toBe(200);
  for (const token of [tokens.access_token, tokens.id_token]) {
    expect((await http.get(new URL("userinfo", ciam.hydraPublicUrl), bearer(token))).status).toBe(401);
    const seen = await admin.post(`${ciam.hydraAdminUrl}/admin/oauth2/introspect`, { token });
    expect(JSON.parse(seen.body)).toMatchObject({ active: false });
    expect((await http.get(`${portalUrl}/api/me`, bearer(token))).status).toBe(401);
  }
});

test("hard case 28: a code of one half is refused at the other half's callback and token endpoint", async ({
  http,
  customer,
  owner,
}) => {
  const athena = athenaClient(ciam);
  const customers = await codeFor(http, portalClient, customer);
  const employees = new HttpBrowser();
  const owners = await codeFor(employees, athena, owner);

  const atAthena = await redeem(
    http,
    { ...portalClient, issuer: iam.hydraPublicUrl },
    customers.code,
    customers.flow.verifier,
  );
  expect(atAthena.status).toBeGreaterThanOrEqual(400);
  const atPortal = await redeem(http, { ...athena, issuer: ciam.hydraPublicUrl }, owners.code, owners.flow.verifier);
  expect(atPortal.status).toBeGreaterThanOrEqual(400);

  // The client itself refuses it too: the portal started this sign-in, but the code that comes back is Hydra IAM's.
  const started = await http.get(`${portalUrl}/sign-in`);
  const state = started.location?.searchParams.get("state") ?? "";
  const query = new URLSearchParams({ code: owners.code, state, iss: iam.hydraPublicUrl });
  expect((await http.get(`${portalUrl}/callback?${query}`)).status).toBe(400);
  expect((await http.get(portalUrl)).body).toContain("Welcome to the portal");
  employees.close();
});

test("signing in at one half in the same browser does not disturb the other", async ({ http, customer, owner }) => {
  await signInAtHera(http, ciam, customer);
  await authorize(http, athenaClient(iam), startCodeFlow(athenaClient(iam)), owner);
  expect(JSON.parse((await whoami(http, ciam)).body)).toMatchObject({
    identity: { traits: { email: customer.email } },
  });
  expect(JSON.parse((await whoami(http, iam)).body)).toMatchObject({ identity: { traits: { email: owner.email } } });
  const back = await http.follow(
    await http.get(startCodeFlow(athenaClient(ciam)).address),
    isBackAt(athenaClient(ciam)),
  );
  expect(back.location?.searchParams.get("code"), "the second console is silent").toBeTruthy();
});

test("every cookie carries its half's name, since cookies ignore ports", async ({ page, customer }) => {
  await signsInAtThePortal(page, customer);
  // Kratos names its CSRF cookie after a hash of its own address, which differs by itself.
  const ours = /^(ciam_|csrf_token_[0-9a-f]{64}$|portal_session$)/;
  const names = (await page.context().cookies()).map(({ name }) => name);
  expect(names.filter((name) => !ours.test(name))).toEqual([]);
  expect(names).toContain("ciam_session");
});
