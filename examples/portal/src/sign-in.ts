import * as client from "openid-client";
import { config } from "./config";
import type { PendingSignIn } from "./pending-sign-ins";
import { provider } from "./provider";
import type { Account } from "./sessions";
import { verify } from "./tokens";

const redirectUri = `${config.url}/callback`;

/** The address that starts a sign-in (or a sign-up), and the secrets that must be at hand when it comes back. */
export async function startSignIn(intent: "sign-in" | "sign-up"): Promise<{ address: URL; pending: PendingSignIn }> {
  const { oidc } = await provider();
  const pending = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    codeVerifier: client.randomPKCECodeVerifier(),
  };
  const address = client.buildAuthorizationUrl(oidc, {
    redirect_uri: redirectUri,
    scope: "openid offline_access profile email",
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
    code_challenge_method: "S256",
    ...(intent === "sign-up" && { prompt: "registration" }),
  });
  return { address, pending };
}

/** Redeems the code: state, nonce, issuer, audience, signature and expiry are all checked before anything is believed. */
export async function finishSignIn(path: string, pending: PendingSignIn): Promise<Account> {
  const { oidc } = await provider();
  const tokens = await client.authorizationCodeGrant(oidc, new URL(path, config.url), {
    expectedState: pending.state,
    expectedNonce: pending.nonce,
    pkceCodeVerifier: pending.codeVerifier,
    idTokenExpected: true,
  });
  return accountOf(tokens);
}

/** Trades the refresh token for new tokens; undefined when Olympus says that the access is over. */
export async function refresh(account: Account): Promise<Account | undefined> {
  if (account.refreshToken === undefined) return undefined;
  const { oidc } = await provider();
  try {
    return await accountOf(await client.refreshTokenGrant(oidc, account.refreshToken), account);
  } catch (error) {
    if (error instanceof client.ResponseBodyError && error.status < 500) return undefined;
    throw error; // unreachable is not signed out
  }
}

/** Where the browser goes to end the session everywhere, not only here. */
export async function signOutAddress(account: Account): Promise<URL> {
  const { oidc } = await provider();
  return client.buildEndSessionUrl(oidc, {
    id_token_hint: account.idToken,
    post_logout_redirect_uri: `${config.url}/`,
    state: "signed-out", // comes back with the browser, so that the landing page can say so
  });
}

async function accountOf(
  tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
  before?: Account,
): Promise<Account> {
  // openid-client has checked all but the signature: it trusts the TLS that the token came by, and in development there is none.
  if (tokens.id_token !== undefined) await verify(tokens.id_token, { audience: config.clientId });
  const claims = tokens.claims() ?? before?.claims;
  const idToken = tokens.id_token ?? before?.idToken;
  if (claims === undefined || idToken === undefined) throw new Error("The token response has no ID token");
  if (before !== undefined && claims.sub !== before.claims.sub)
    throw new Error("The refreshed token is another person's");
  // Rotation: the refresh token just used is spent, the new one replaces it.
  const refreshToken = tokens.refresh_token ?? before?.refreshToken;
  return { claims, idToken, accessToken: tokens.access_token, ...(refreshToken !== undefined && { refreshToken }) };
}
