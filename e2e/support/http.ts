import { type Client, type CodeFlow, codeOf, redeem, startCodeFlow } from "@olympus/bench/code-flow";
import { authorize, submitSignIn } from "@olympus/bench/hera-login";
import type { Answer, HttpBrowser } from "@olympus/bench/http-browser";
import type { Person } from "@olympus/bench/people";
import type { HalfInstance } from "@olympus/stack/instance";
import { expect } from "@playwright/test";

export type Tokens = { readonly access_token: string; readonly id_token: string; readonly refresh_token: string };

/** Signs in at Hera itself, without an app. The answer is the page where that ends. */
export async function signInAtHera(http: HttpBrowser, half: HalfInstance, person: Person): Promise<Answer> {
  const page = await http.follow(await http.get(`${half.heraUrl}/login`));
  return submitSignIn(http, page, person);
}

/** What Hera's own origin says about who is signed in. */
export const whoami = (http: HttpBrowser, half: HalfInstance): Promise<Answer> =>
  http.get(`${half.heraUrl}/sessions/whoami`, { headers: { accept: "application/json" } });

/** A code that the client has not redeemed yet. */
export async function codeFor(
  http: HttpBrowser,
  client: Client,
  person: Person,
): Promise<{ code: string; flow: CodeFlow }> {
  const flow = startCodeFlow(client);
  return { code: codeOf(await authorize(http, client, flow, person)), flow };
}

/** The tokens of a whole sign-in at a public client. */
export async function tokensFor(http: HttpBrowser, client: Client, person: Person): Promise<Tokens> {
  const { code, flow } = await codeFor(http, client, person);
  const answer = await redeem(http, client, code, flow.verifier);
  expect(answer.status, answer.body).toBe(200);
  return JSON.parse(answer.body) as Tokens;
}

export const refreshAt = (http: HttpBrowser, { issuer, id }: Client, refreshToken: string): Promise<Answer> =>
  http.post(new URL("oauth2/token", issuer), {
    grant_type: "refresh_token",
    client_id: id,
    refresh_token: refreshToken,
  });

export const bearer = (token: string) => ({
  headers: { authorization: `Bearer ${token}`, accept: "application/json" },
});
