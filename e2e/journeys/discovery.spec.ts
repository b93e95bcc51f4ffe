import type { Client } from "@olympus/bench/code-flow";
import type { HttpBrowser } from "@olympus/bench/http-browser";
import type { Person } from "@olympus/bench/people";
import { decodeJwt } from "jose";
import { codeFor, tokensFor } from "../support/http";
import { athenaClient, iam, portalClient } from "../support/instance";
import { expect, test } from "../support/test";

type Discovery = { readonly issuer: string; readonly scopes_supported: string[]; readonly claims_supported: string[] };

const discover = async (http: HttpBrowser, issuer: string): Promise<Discovery> =>
  JSON.parse((await http.get(new URL(".well-known/openid-configuration", issuer))).body);

const scopes = ["email", "offline", "offline_access", "openid", "profile"];

test("Hydra CIAM announces the claims that its tokens carry, no more and no fewer", async ({ http, customer }) => {
  const { id_token } = await tokensFor(http, portalClient, customer);
  expectTruth(await discover(http, portalClient.issuer), portalClient, id_token);
});

test("Hydra IAM announces the claims that its tokens carry, no more and no fewer", async ({ http, owner }) => {
  const client = athenaClient(iam);
  expectTruth(await discover(http, client.issuer), client, await consoleIdToken(http, client, owner));
});

function expectTruth(discovery: Discovery, { issuer }: Client, idToken: string): void {
  expect(discovery.issuer).toBe(issuer);
  expect([...discovery.scopes_supported].sort()).toEqual(scopes);
  expect([...discovery.claims_supported].sort()).toEqual(Object.keys(decodeJwt(idToken)).sort());
}

/** A console's tokens, fetched with the secret that its server holds. */
async function consoleIdToken(http: HttpBrowser, client: Client, person: Person): Promise<string> {
  const { code, flow } = await codeFor(http, client, person);
  const { id, secret } = iam.athenaClient;
  const answer = await http.post(
    new URL("oauth2/token", client.issuer),
    { grant_type: "authorization_code", redirect_uri: client.redirectUri, code, code_verifier: flow.verifier },
    { headers: { accept: "application/json", authorization: `Basic ${btoa(`${id}:${secret}`)}` } },
  );
  expect(answer.status, answer.body).toBe(200);
  return (JSON.parse(answer.body) as { id_token: string }).id_token;
}
