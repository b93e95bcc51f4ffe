import type { Client } from "@olympus/bench/code-flow";
import { type HalfInstance, readInstance } from "@olympus/stack/instance";

export const instance = readInstance();
export const { ciam, iam } = instance.halves;
export const { portalUrl } = instance;

/** The portal's OAuth2 client, for tests that stand where the portal's server stands. */
export const portalClient: Client = { issuer: ciam.hydraPublicUrl, id: "portal", redirectUri: `${portalUrl}/callback` };

export const athenaClient = (half: HalfInstance): Client => ({
  issuer: iam.hydraPublicUrl,
  id: half.athenaClient.id,
  redirectUri: `${half.athenaUrl}/api/auth/callback/olympus`,
});
