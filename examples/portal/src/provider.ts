import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";
import * as client from "openid-client";
import { config } from "./config";

export type Provider = { readonly oidc: client.Configuration; readonly keys: JWTVerifyGetKey };

// An allow-list: the token's own header never chooses the algorithm.
export const algorithms = ["RS256"];

let discovered: Promise<Provider> | undefined;

/** What the issuer says about itself, asked once. A failed discovery is forgotten, so the next request asks again. */
export function provider(): Promise<Provider> {
  discovered ??= discover().catch((error) => {
    discovered = undefined;
    throw error;
  });
  return discovered;
}

async function discover(): Promise<Provider> {
  const issuer = new URL(config.issuer);
  const overHttp = issuer.protocol === "http:"; // only in development
  const oidc = await client.discovery(issuer, config.clientId, {}, client.None(), {
    timeout: 5, // seconds, for every call to the issuer
    execute: overHttp ? [client.allowInsecureRequests] : [],
  });
  // Verify the ID token's signature too: in development no TLS vouches for where it came from.
  client.enableNonRepudiationChecks(oidc);
  const { jwks_uri } = oidc.serverMetadata();
  if (jwks_uri === undefined) throw new Error(`${config.issuer} publishes no keys`);
  return { oidc, keys: createRemoteJWKSet(new URL(jwks_uri)) };
}
