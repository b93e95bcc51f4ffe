import "server-only";
import type { Account, NextAuthOptions, Profile } from "next-auth";
import type { Workplace } from "../workplace";
import { sessionFrom } from "./employee-session";
import { cookieOptions, sessionMaxAgeSeconds } from "./session-cookie";

export const providerId = "olympus";

/** next-auth's configuration for one console, made from what the process was started with. */
export function authOptions({ config, cookies, secure }: Workplace): NextAuthOptions {
  const { issuer, clientId, clientSecret } = config.signIn;
  const cookie = (name: string, maxAge?: number) => ({
    name,
    options: { ...cookieOptions(secure), ...(maxAge === undefined ? {} : { maxAge }) },
  });
  const aRoundTrip = 15 * 60;
  return {
    secret: config.secret,
    useSecureCookies: secure,
    session: { strategy: "jwt", maxAge: sessionMaxAgeSeconds },
    jwt: { maxAge: sessionMaxAgeSeconds },
    providers: [
      {
        id: providerId,
        name: "Olympus",
        type: "oauth",
        issuer,
        wellKnown: new URL(".well-known/openid-configuration", issuer).href,
        clientId,
        clientSecret,
        client: { token_endpoint_auth_method: "client_secret_basic" },
        checks: ["pkce", "state", "nonce"],
        authorization: { params: { scope: "openid offline_access profile email" } },
        idToken: true,
        httpOptions: { timeout: 5_000 },
        profile: ({ sub }: { sub: string }) => ({ id: sub }),
      },
    ],
    cookies: {
      sessionToken: cookie(cookies.session),
      csrfToken: cookie(cookies.csrf),
      callbackUrl: cookie(cookies.callback),
      pkceCodeVerifier: cookie(cookies.pkce, aRoundTrip),
      state: cookie(cookies.state, aRoundTrip),
      nonce: cookie(cookies.nonce, aRoundTrip),
    },
    callbacks: {
      // Called with an account at sign-in only, because nothing here serves next-auth's own session endpoint: renewal is proxy.ts' work.
      jwt: ({ token, account, profile }) => (account ? firstSession(account, profile) : token),
    },
  };
}

function firstSession(account: Account, claims: Profile | undefined) {
  const { id_token: idToken, refresh_token: refreshToken } = account;
  if (!idToken || !refreshToken)
    throw new Error("Hydra IAM gave no ID token or no refresh token: check the client's scopes");
  return sessionFrom(claims, { idToken, refreshToken });
}
