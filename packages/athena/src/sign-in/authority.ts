import "server-only";
import type { AthenaConfig } from "@olympus/domain/config/athena";
import * as oidc from "openid-client";

type SignIn = AthenaConfig["signIn"];

const discovered = new Map<string, oidc.Configuration>();

/** Hydra IAM as it describes itself, read when first needed and kept; a failed look-up is tried again at the next call. Throws. */
export async function authority({ issuer, clientId, clientSecret }: SignIn): Promise<oidc.Configuration> {
  const known = discovered.get(issuer);
  if (known) return known;
  const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
    // Only where the operator gave an http address: on a developer's machine, or inside one host.
    execute: issuer.startsWith("http:") ? [oidc.allowInsecureRequests] : [],
    timeout: 3,
  });
  discovered.set(issuer, found);
  return found;
}
