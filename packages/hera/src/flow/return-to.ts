import type { HeraConfig } from "@olympus/domain/config/hera";

/** Rides beside a flow, so that the way back is known even when the flow is not: used up, expired, or begun before somebody signed in. */
export const returnName = "olympus_return";
/**
 * Marks a flow that was begun because the one before could not be opened, and names that one. Twice in a row means the browser keeps
 * no cookies.
 */
export const againName = "olympus_again";

/** Says that the flow before was given up because its code no longer works. */
export const spentName = "olympus_spent";

/** What kind of sign-in a form of Kratos' is, beside its flow. */
export const stepNames = ["refresh", "aal"] as const;

/** Marks a form that people come back to because nobody was there to take it. */
export const unsentName = "olympus_unsent";

const maxLength = 16_000;

export type Addresses = Pick<HeraConfig, "url"> & { readonly hydra: Pick<HeraConfig["hydra"], "issuer"> };

/** Where a browser may be sent back to by us: Hera itself, or an authorization request at the half's own Hydra. Else undefined. */
export function allowedReturn(config: Addresses, value: string | null | undefined): string | undefined {
  if (!value || value.length > maxLength || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  if (url.username !== "" || url.password !== "") return undefined;
  const authorization = new URL("oauth2/auth", config.hydra.issuer);
  const isAuthorization = url.origin === authorization.origin && url.pathname === authorization.pathname;
  return isAuthorization || url.origin === config.url ? url.href : undefined;
}
