import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { hasField } from "@olympus/bench/forms";
import { answerConsent, submitSignIn } from "@olympus/bench/hera-login";
import type { Answer, HttpBrowser } from "@olympus/bench/http-browser";
import type { Person } from "@olympus/bench/people";
import type { HalfInstance } from "@olympus/stack/instance";
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from "jose";
import * as openid from "openid-client";

type Parameters = Readonly<Record<string, string>>;

/**
 * An app of somebody else, as an integrator builds it: an OAuth2 client of its own, openid-client, which is certified, and a server
 * that hears of logouts.
 */
export type RelyingParty = {
  readonly id: string;
  readonly config: openid.Configuration;
  readonly redirectUri: string;
  readonly goodbyeUri: string;
  /** The claims of every logout token that came by back-channel, verified. */
  readonly logouts: readonly JWTPayload[];
  readonly close: () => Promise<void>;
};

export async function openRelyingParty(
  admin: HttpBrowser,
  half: HalfInstance,
  metadata: Readonly<Record<string, unknown>> = {},
): Promise<RelyingParty> {
  const id = crypto.randomUUID();
  const logouts: JWTPayload[] = [];
  const keys = createRemoteJWKSet(new URL(".well-known/jwks.json", half.hydraPublicUrl));
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const token = new URLSearchParams(body).get("logout_token") ?? "";
    const verified = await jwtVerify(token, keys, { issuer: half.hydraPublicUrl, audience: id }).catch(() => undefined);
    if (verified) logouts.push(verified.payload);
    response.writeHead(verified ? 200 : 400).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const created = await admin.json("POST", `${half.hydraAdminUrl}/admin/clients`, {
    client_id: id,
    client_name: "Another app",
    scope: "openid offline_access profile email",
    grant_types: ["authorization_code", "refresh_token"],
    token_endpoint_auth_method: "none",
    redirect_uris: [`${origin}/callback`],
    post_logout_redirect_uris: [`${origin}/goodbye`],
    backchannel_logout_uri: `${origin}/backchannel-logout`,
    backchannel_logout_session_required: true,
    ...metadata,
  });
  if (created.status !== 201) throw new Error(`Hydra answered ${created.status}: ${created.body}`);
  return {
    id,
    logouts,
    redirectUri: `${origin}/callback`,
    goodbyeUri: `${origin}/goodbye`,
    config: await openid.discovery(new URL(half.hydraPublicUrl), id, undefined, openid.None(), {
      execute: [openid.allowInsecureRequests],
    }),
    close: async () => {
      await admin.send("DELETE", new URL(`${half.hydraAdminUrl}/admin/clients/${id}`));
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Tokens = openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers;

/** One authorization request of an app in one browser, and how far it has come. */
export class Visit {
  private constructor(
    private readonly app: RelyingParty,
    private readonly browser: HttpBrowser,
    private readonly checks: openid.AuthorizationCodeGrantChecks,
    private page: Answer,
  ) {}

  /** Sends the browser off and follows it to the first page that asks something, or back to the app. */
  static async begin(app: RelyingParty, browser: HttpBrowser, parameters: Parameters = {}): Promise<Visit> {
    const verifier = openid.randomPKCECodeVerifier();
    const [expectedState, expectedNonce] = [openid.randomState(), openid.randomNonce()];
    const address = openid.buildAuthorizationUrl(app.config, {
      redirect_uri: app.redirectUri,
      scope: "openid offline_access profile email",
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      state: expectedState,
      nonce: expectedNonce,
      ...parameters,
    });
    const maxAge = parameters.max_age === undefined ? {} : { maxAge: Number(parameters.max_age) };
    const checks = { pkceCodeVerifier: verifier, expectedState, expectedNonce, ...maxAge };
    const visit = new Visit(app, browser, checks, await browser.get(address));
    await visit.#follow(visit.page);
    return visit;
  }

  readonly #isBack = (next: URL) => next.href.startsWith(this.app.redirectUri);

  async #follow(answer: Answer): Promise<this> {
    this.page = await this.browser.follow(answer, this.#isBack);
    return this;
  }

  /** What the page asks for; undefined when the browser is back at the app. */
  get asks(): "sign-in" | "consent" | "second-factor" | "something else" | undefined {
    if (this.page.location !== undefined) return undefined;
    if (hasField(this.page.body, "totp_code")) return "second-factor";
    if (hasField(this.page.body, "password")) return "sign-in";
    return hasField(this.page.body, "answer") ? "consent" : "something else";
  }

  get body(): string {
    return this.page.body;
  }

  /** The address of the page that is shown. */
  get at(): URL {
    return this.page.url;
  }

  /** The error that came back to the app instead of a code. */
  get error(): string | undefined {
    return this.page.location?.searchParams.get("error") ?? undefined;
  }

  async signIn(person: Pick<Person, "email" | "password">): Promise<this> {
    this.page = await submitSignIn(this.browser, this.page, person, this.#isBack);
    return this;
  }

  async allow(): Promise<this> {
    this.page = await answerConsent(this.browser, this.page, "allow", this.#isBack);
    return this;
  }

  /** Posts a form of this page, such as a second factor's. */
  async submit(action: string, fields: Readonly<Record<string, string>>): Promise<this> {
    return this.#follow(await this.browser.post(new URL(action, this.page.url), fields));
  }

  /** Answers whatever is asked until the browser is back at the app. */
  async complete(person: Pick<Person, "email" | "password">): Promise<this> {
    if (this.asks === "sign-in") await this.signIn(person);
    if (this.asks === "consent") await this.allow();
    return this;
  }

  /** Redeems the code; the library checks signature, issuer, audience, nonce, state and the age that was asked for. */
  async tokens(): Promise<Tokens> {
    if (this.page.location === undefined) throw new Error(`Not back at the app, but at ${this.page.url.pathname}`);
    return openid.authorizationCodeGrant(this.app.config, this.page.location, this.checks);
  }

  async claims(): Promise<openid.IDToken> {
    const claims = (await this.tokens()).claims();
    if (claims === undefined) throw new Error("There was no ID token");
    return claims;
  }
}
