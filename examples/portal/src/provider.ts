import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";
import * as client from "openid-client";
import { config } from "./config";

export type Provider = { readonly oidc: client.Configuration; readonly keys: JWTVerifyGetKey };

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
  const { jwks_uri } = oidc.serverMetadata();
  if (jwks_uri === undefined) throw new Error(`${config.issuer} publishes no keys`);
  // A key not seen before is looked up at once, so that a rotation costs nobody their sign-in. Forged tokens cause look-ups too,
  // but never two at a time, and of something that anybody may fetch.
  return { oidc, keys: createRemoteJWKSet(new URL(jwks_uri), { cooldownDuration: 0 }) };
}
