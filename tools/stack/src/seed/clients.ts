import type { HalfName } from "@olympus/domain/half";
import type { Blueprint } from "../compose-instance";
import type { HalfInstance } from "../instance";
import { callOry } from "./call";

type Hydra = Pick<HalfInstance, "hydraPublicUrl" | "hydraAdminUrl">;
type Client = { readonly client_id: string; readonly [field: string]: unknown };

const scope = "openid offline_access offline profile email";
const codeFlow = { grant_types: ["authorization_code", "refresh_token"], response_types: ["code"], scope };

/** Brings both Hydras to what the demo needs; the clients' addresses move with the ports. */
export async function seedClients(blueprint: Blueprint): Promise<void> {
  const { ciam, iam } = blueprint.halves;
  await Promise.all([
    seedHydra(ciam, [portalClient(blueprint)]),
    seedHydra(iam, [athenaClient("ciam", ciam), athenaClient("iam", iam)]),
  ]);
}

/** Keys first: while there is no client, no token can be signed with a key that nobody has seen. */
export async function seedHydra({ hydraPublicUrl, hydraAdminUrl }: Hydra, clients: readonly Client[]): Promise<void> {
  await makeKeys(hydraPublicUrl);
  await Promise.all(clients.map((client) => putClient(hydraAdminUrl, client)));
}

/**
 * Hydra makes its signing keys when they are first needed, and two requests at once make two: whoever fetched the published keys
 * just then knows one, and the tokens carry the other. So they are asked for once, alone. Keys that are there stay.
 */
async function makeKeys(hydraPublicUrl: string): Promise<void> {
  await callOry("GET", new URL(".well-known/jwks.json", hydraPublicUrl).href);
}

/** The customer app: public, so PKCE stands in for a secret; asks for consent like any app of somebody else. */
export function portalClient({ portalUrl }: Pick<Blueprint, "portalUrl">): Client {
  return {
    ...codeFlow,
    client_id: "portal",
    client_name: "Portal",
    token_endpoint_auth_method: "none",
    redirect_uris: [`${portalUrl}/callback`],
    post_logout_redirect_uris: [`${portalUrl}/`],
    backchannel_logout_uri: `${portalUrl}/backchannel-logout`,
    backchannel_logout_session_required: true,
  };
}

/** A console: confidential and ours, so nobody is asked whether it may know who they are. */
export function athenaClient(
  half: HalfName,
  { athenaUrl, athenaClient }: Pick<HalfInstance, "athenaUrl" | "athenaClient">,
): Client {
  return {
    ...codeFlow,
    client_id: athenaClient.id,
    client_name: `Athena ${half.toUpperCase()}`,
    client_secret: athenaClient.secret,
    token_endpoint_auth_method: "client_secret_basic",
    redirect_uris: [`${athenaUrl}/api/auth/callback/olympus`],
    post_logout_redirect_uris: [`${athenaUrl}/signed-out`],
    skip_consent: true,
    skip_logout_consent: true,
    // The console keeps its refresh token in an encrypted cookie and uses it every five minutes; one that lies about is soon worth nothing.
    authorization_code_grant_refresh_token_lifespan: "1h",
    refresh_token_grant_refresh_token_lifespan: "1h",
  };
}

async function putClient(hydraAdminUrl: string, client: Client): Promise<void> {
  const clients = `${hydraAdminUrl}/admin/clients`;
  const existing = await callOry("GET", `${clients}/${client.client_id}`, undefined, [404]);
  if (existing.status === 404) await callOry("POST", clients, client);
  else await callOry("PUT", `${clients}/${client.client_id}`, client);
}
