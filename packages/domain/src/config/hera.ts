import type { HalfName } from "../half";
import { tenantId } from "../ids";
import { address, databaseUrl, issuer, readEnvironment, secret } from "./env";

const fields = {
  /** Hera's own base origin as browsers see it, e.g. `http://ciam.localhost:3000`; tenants live on hosts under it. */
  HERA_URL: address,
  KRATOS_PUBLIC_URL: address,
  KRATOS_ADMIN_URL: address,
  /** Hydra's issuer as browsers see it, with its trailing slash. */
  HYDRA_PUBLIC_URL: issuer,
  HYDRA_ADMIN_URL: address,
  DATABASE_URL: databaseUrl,
  /** What Kratos and Hydra show when they call our webhooks. */
  WEBHOOK_SECRET: secret,
  /** Signs Hera's own markers, cookies and form tokens. */
  HERA_SECRET: secret,
  DEFAULT_TENANT_ID: tenantId,
} as const;

export type HeraConfig = ReturnType<typeof readHeraConfig>;

/** The configuration of a Hera process; throws ConfigError. */
export function readHeraConfig(half: HalfName, env?: Record<string, string | undefined>) {
  const v = readEnvironment(half, fields, {}, env);
  return {
    url: v.HERA_URL,
    kratos: { publicUrl: v.KRATOS_PUBLIC_URL, adminUrl: v.KRATOS_ADMIN_URL },
    hydra: { issuer: v.HYDRA_PUBLIC_URL, adminUrl: v.HYDRA_ADMIN_URL },
    databaseUrl: v.DATABASE_URL,
    webhookSecret: v.WEBHOOK_SECRET,
    secret: v.HERA_SECRET,
    defaultTenantId: v.DEFAULT_TENANT_ID,
  } as const;
}
