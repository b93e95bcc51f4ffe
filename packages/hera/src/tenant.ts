import type { HeraConfig } from "@olympus/domain/config/hera";
import type { TenantId } from "@olympus/domain/ids";

/** What an authorization request says about its tenant: in its own `tenant` parameter and by the client it comes from. */
export type TenantAsked = { readonly parameter: string | undefined; readonly pinned: string | undefined };

/** A tenant as somebody enters it, with what they are there. */
export type Entry = { readonly id: TenantId; readonly slug: string; readonly role: string };

/** Whether a person may enter the tenant that was asked for. */
export type Admission =
  | { readonly may: "enter"; readonly entry: Entry }
  | { readonly may: "not"; readonly because: "unknown" | "conflicting" };

/**
 * The one place that knows tenants. Sign-in, consent and every refresh ask it, so that more of them are an addition here.
 * Today each half has a single tenant and everybody of the half is a member.
 */
export function admit(config: Pick<HeraConfig, "defaultTenantId">, { parameter, pinned }: TenantAsked): Admission {
  if (parameter !== undefined && pinned !== undefined && parameter !== pinned) {
    return { may: "not", because: "conflicting" };
  }
  const asked = parameter ?? pinned ?? "default";
  if (asked !== "default") return { may: "not", because: "unknown" };
  return { may: "enter", entry: { id: config.defaultTenantId, slug: "default", role: "member" } };
}

/** What a request at Hydra says about its tenant. An empty parameter is no tenant. */
export function tenantAsked(request: { url: URL; client: { tenant: string | undefined } }): TenantAsked {
  return { parameter: request.url.searchParams.get("tenant") || undefined, pinned: request.client.tenant };
}
