import { z } from "zod";
import type { HalfName } from "../half";
import { address, databaseUrl, issuer, readEnvironment, secret } from "./env";

const fields = {
  /** The console's own origin, e.g. `http://localhost:3001`. */
  ATHENA_URL: address,
  KRATOS_ADMIN_URL: address,
  HYDRA_ADMIN_URL: address,
  DATABASE_URL: databaseUrl,
  /** Encrypts the console's session cookie. */
  ATHENA_SECRET: secret,
} as const;

// Both consoles sign employees in at Hydra IAM: of the employee half a console knows this and nothing more.
const shared = {
  IAM_ISSUER_URL: issuer,
  IAM_ATHENA_CLIENT_ID: z.string().min(1),
  IAM_ATHENA_CLIENT_SECRET: secret,
} as const;

export type AthenaConfig = ReturnType<typeof readAthenaConfig>;

/** The configuration of an Athena process that manages `half`; throws ConfigError. */
export function readAthenaConfig(half: HalfName, env?: Record<string, string | undefined>) {
  const v = readEnvironment(half, fields, shared, env);
  return {
    url: v.ATHENA_URL,
    kratos: { adminUrl: v.KRATOS_ADMIN_URL },
    hydra: { adminUrl: v.HYDRA_ADMIN_URL },
    databaseUrl: v.DATABASE_URL,
    secret: v.ATHENA_SECRET,
    signIn: { issuer: v.IAM_ISSUER_URL, clientId: v.IAM_ATHENA_CLIENT_ID, clientSecret: v.IAM_ATHENA_CLIENT_SECRET },
  } as const;
}
