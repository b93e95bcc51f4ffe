import { createPublicKey, type JsonWebKey, randomUUID } from "node:crypto";
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { fillsInSignIn } from "../support/hera";
import { bearer, tokensFor } from "../support/http";
import { ciam, iam, portalClient, portalUrl } from "../support/instance";
import { claim, seesClaims, signsInAtThePortal, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

const me = `${portalUrl}/api/me`;
const logoutEvent = { "http://schemas.openid.net/event/backchannel-logout": {} };

test("hard cases 24 and 25: the portal's API takes its own access token and nothing that looks like one", async ({
  http,
  customer,
}) => {
  const tokens = await tokensFor(http, portalClient, customer);
  const claims = decodeJwt(tokens.access_token);
  const header = { ...decodeProtectedHeader(tokens.access_token), alg: "RS256" };
  expect((await http.get(me, bearer(tokens.access_token))).status).toBe(200);

  const { privateKey } = await generateKeyPair("RS256");
  const jwks = await http.get(new URL(".well-known/jwks.json", ciam.hydraPublicUrl));
  const keys = (JSON.parse(jwks.body) as { keys: (JsonWebKey & { kid: string })[] }).keys;
  const published = keys.find(({ kid }) => kid === header.kid);
  if (!published) throw new Error("The access token's key is not published");
  const publicPem = createPublicKey({ key: published, format: "jwk" }).export({ type: "spki", format: "pem" });
  const withPublicKeyAsSecret = await new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", kid: published.kid })
    .sign(new TextEncoder().encode(String(publicPem)));
  const [head = "", body = "", signature = ""] = tokens.access_token.split(".");
  const otherPerson = Buffer.from(JSON.stringify({ ...claims, sub: randomUUID() })).toString("base64url");

  const forged: Record<string, string> = {
    "the ID token": tokens.id_token,
    "the refresh token": tokens.refresh_token,
    "alg none": new UnsecuredJWT(claims).encode(),
    "HS256 with the public key": withPublicKeyAsSecret,
    "a foreign key under the right kid": await new SignJWT(claims).setProtectedHeader(header).sign(privateKey),
    "an unknown kid": await new SignJWT(claims).setProtectedHeader({ ...header, kid: randomUUID() }).sign(privateKey),
    "the other half's issuer": await new SignJWT({ ...claims, iss: iam.hydraPublicUrl })
      .setProtectedHeader(header)
      .sign(privateKey),
    "another person under the same signature": `${head}.${otherPerson}.${signature}`,
    "no signature": `${head}.${body}.`,
    rubbish: "rubbish",
  };
  for (const [what, token] of Object.entries(forged)) {
    const answer = await http.get(me, bearer(token));
    expect(answer.status, what).toBe(401);
    expect(answer.headers["www-authenticate"], what).toMatch(/^Bearer /);
  }
  expect((await http.get(me)).status).toBe(401);
  expect((await http.get(`${me}?access_token=${tokens.access_token}`)).status).toBe(401);
});

test("Hydra's keys are rotated: the portal takes what the new ones sign at once, and what the old ones signed until it expires", async ({
  page,
  http,
  admin,
  customer,
}) => {
  const before = await tokensFor(http, portalClient, customer);
  expect((await http.get(me, bearer(before.access_token))).status).toBe(200);
  for (const set of ["hydra.jwt.access-token", "hydra.openid.id-token"]) {
    const key = { alg: "RS256", use: "sig", kid: randomUUID() };
    expect((await admin.json("POST", `${ciam.hydraAdminUrl}/admin/keys/${set}`, key)).status).toBe(201);
  }
  const after = await tokensFor(http, portalClient, customer);
  expect(decodeProtectedHeader(after.access_token).kid).not.toBe(decodeProtectedHeader(before.access_token).kid);
  expect((await http.get(me, bearer(after.access_token))).status).toBe(200);
  expect((await http.get(me, bearer(before.access_token))).status).toBe(200);
  await startsSignInAtThePortal(page);
  await fillsInSignIn(page, customer);
  await seesClaims(page, customer);
});

test("hard case 32: forged logout tokens sign nobody out", async ({ page, http, customer }) => {
  await signsInAtThePortal(page, customer);
  const sid = await claim(page, "sid").textContent();
  const { id_token } = await tokensFor(http, portalClient, customer);
  const { privateKey } = await generateKeyPair("RS256");
  const { kid } = decodeProtectedHeader(id_token);
  const token = (changes: Record<string, unknown>) =>
    new SignJWT({ iss: ciam.hydraPublicUrl, aud: "portal", jti: randomUUID(), sid, events: logoutEvent, ...changes })
      .setProtectedHeader({ alg: "RS256", ...(kid && { kid }) })
      .setIssuedAt()
      .sign(privateKey);
  const forged = [
    await token({}),
    await token({ iss: iam.hydraPublicUrl }),
    new UnsecuredJWT({
      iss: ciam.hydraPublicUrl,
      aud: "portal",
      sid,
      events: logoutEvent,
      iat: Date.now() / 1000,
    }).encode(),
    id_token, // rightly signed, for the right client, but no logout token
    "",
  ];
  for (const logout_token of forged) {
    expect((await http.post(`${portalUrl}/backchannel-logout`, { logout_token })).status).toBe(400);
  }
  await page.reload();
  await seesClaims(page, customer);
});

test("the portal's buttons do nothing for a form that the portal did not show", async ({ page, http, customer }) => {
  await signsInAtThePortal(page, customer);
  const cookie = (await page.context().cookies(portalUrl)).find(({ name }) => name === "portal_session")?.value ?? "";
  http.setCookie("portal_session", cookie, "localhost");
  for (const path of ["/sign-out", "/refresh"]) {
    for (const fields of [{}, { csrf: "invented" }]) {
      const answer = await http.post(`${portalUrl}${path}`, fields as Record<string, string>);
      expect(answer.status).toBe(403);
    }
  }
  await page.reload();
  await seesClaims(page, customer);
});

test("a form that is too large is refused as what it is, not called an outage", async ({ http }) => {
  const answer = await http.post(`${portalUrl}/refresh`, { csrf: "x".repeat(100_000) });
  expect(answer.status).toBe(413);
  expect(answer.body).toContain("is not what this page takes");
});
