import { z } from "zod";
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

const networks = z
  .string()
  .transform((value) => value.split(/[\s,]+/).filter((network) => network !== ""))
  .pipe(z.array(z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()], "must list networks, such as 10.0.0.0/8")));

const page = z
  .union([z.url({ protocol: /^https$/ }), z.url({ protocol: /^http$/, hostname: /^(localhost|127\.0\.0\.1)$/ })], {
    error: "must be an https address",
  })
  .optional();

/** How this half's Hera may be set otherwise than it comes. */
const choices = {
  /** The proxies in front of Hera whose `X-Forwarded-For` is believed; without any, a request comes from the connection's other end. */
  TRUSTED_PROXIES: networks.default([]),
  /** Multiplies how often something may be tried before one must wait. */
  RATE_LIMIT_SCALE: z.coerce.number({ error: "must be a number above 0" }).positive("must be above 0").default(1),
  /**
   * Whether people may be told that an address has an account. `hidden`: no answer of Hera tells, at the price of a mail where a word on
   * the page would do. `told`: a sign-up with a taken address says so at once.
   */
  ACCOUNT_DISCOVERY: z.enum(["hidden", "told"], 'must be "hidden" or "told"').default("hidden"),
  /** Pages about the installation, shown at the end of every page of Hera's. */
  HELP_URL: page,
  PRIVACY_URL: page,
  TERMS_URL: page,
} as const;

/** Their names, for whoever starts Hera and hands on what it was given. */
export const heraChoices = Object.keys(choices);

export type HeraConfig = ReturnType<typeof readHeraConfig>;

/** The configuration of a Hera process; throws ConfigError. */
export function readHeraConfig(half: HalfName, env?: Record<string, string | undefined>) {
  const v = readEnvironment(half, { ...fields, ...choices }, {}, env);
  return {
    url: v.HERA_URL,
    kratos: { publicUrl: v.KRATOS_PUBLIC_URL, adminUrl: v.KRATOS_ADMIN_URL },
    hydra: { issuer: v.HYDRA_PUBLIC_URL, adminUrl: v.HYDRA_ADMIN_URL },
    databaseUrl: v.DATABASE_URL,
    webhookSecret: v.WEBHOOK_SECRET,
    secret: v.HERA_SECRET,
    defaultTenantId: v.DEFAULT_TENANT_ID,
    trustedProxies: v.TRUSTED_PROXIES,
    rateLimitScale: v.RATE_LIMIT_SCALE,
    accountDiscovery: v.ACCOUNT_DISCOVERY,
    about: { help: v.HELP_URL, privacy: v.PRIVACY_URL, terms: v.TERMS_URL },
  } as const;
}
