import { createHash, randomBytes } from "node:crypto";
import type { Answer, HttpBrowser } from "./http-browser";

export type Client = { readonly issuer: string; readonly id: string; readonly redirectUri: string };
export type CodeFlow = {
  readonly address: URL;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

const random = () => randomBytes(32).toString("base64url");

/** An authorization request with code + PKCE (S256); `changes` replaces parameters, or removes those that are undefined. */
export function startCodeFlow(client: Client, changes: Readonly<Record<string, string | undefined>> = {}): CodeFlow {
  const flow = { state: random(), nonce: random(), verifier: random() };
  const parameters = {
    response_type: "code",
    client_id: client.id,
    redirect_uri: client.redirectUri,
    scope: "openid offline_access profile email",
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: createHash("sha256").update(flow.verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...changes,
  };
  const address = new URL("oauth2/auth", client.issuer);
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) address.searchParams.set(name, value);
  return { ...flow, address };
}

/** Whether a redirect has come back to the client. */
export const isBackAt = (client: Client) => (next: URL) => next.href.startsWith(client.redirectUri);

/** Trades the code for tokens, as the client's server would. */
export const redeem = (browser: HttpBrowser, client: Client, code: string, verifier: string): Promise<Answer> =>
  browser.post(
    new URL("oauth2/token", client.issuer),
    {
      grant_type: "authorization_code",
      client_id: client.id,
      redirect_uri: client.redirectUri,
      code,
      code_verifier: verifier,
    },
    { headers: { accept: "application/json" } },
  );

/** The code that came back; throws with what came back instead. */
export function codeOf(answer: Answer): string {
  const code = answer.location?.searchParams.get("code");
  if (code) return code;
  const where = `${answer.url.origin}${answer.url.pathname}`;
  throw new Error(
    `No code: ${where} answered ${answer.status}, ${answer.location?.search ?? answer.body.slice(0, 300)}`,
  );
}
