import { heraChoices } from "@olympus/domain/config/hera";
import type { HalfName } from "@olympus/domain/half";
import type { Blueprint } from "../compose-instance";
import type { Secrets } from "../secrets";

type Environment = Record<string, string>;

/** What `hera-<half>` is told: its own half and nothing of the other, and the choices made for it in the runner's own environment. */
export function heraEnvironment(
  half: HalfName,
  { halves }: Blueprint,
  given: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const own = halves[half];
  const chosen = heraChoices.flatMap((name) => {
    const value = given[`${half.toUpperCase()}_${name}`];
    return value === undefined || value === "" ? [] : [[name, value]];
  });
  return withPrefix(half, {
    ...Object.fromEntries(chosen),
    HERA_URL: own.heraUrl,
    KRATOS_PUBLIC_URL: own.kratosPublicUrl,
    KRATOS_ADMIN_URL: own.kratosAdminUrl,
    HYDRA_PUBLIC_URL: own.hydraPublicUrl,
    HYDRA_ADMIN_URL: own.hydraAdminUrl,
    DATABASE_URL: own.databaseUrls.olympus,
    WEBHOOK_SECRET: own.webhookSecret,
    HERA_SECRET: own.heraSecret,
    DEFAULT_TENANT_ID: own.defaultTenantId,
  });
}

/** What `athena-<half>` is told: its own half's admin APIs, and of the employee half where to sign in. */
export function athenaEnvironment(half: HalfName, { halves }: Blueprint): Environment {
  const own = halves[half];
  return {
    ...withPrefix(half, {
      ATHENA_URL: own.athenaUrl,
      KRATOS_ADMIN_URL: own.kratosAdminUrl,
      HYDRA_ADMIN_URL: own.hydraAdminUrl,
      DATABASE_URL: own.databaseUrls.olympus,
      ATHENA_SECRET: own.athenaSecret,
    }),
    IAM_ISSUER_URL: halves.iam.hydraPublicUrl,
    IAM_ATHENA_CLIENT_ID: own.athenaClient.id,
    IAM_ATHENA_CLIENT_SECRET: own.athenaClient.secret,
  };
}

/** What the customer app is told: what any integrator would be told. */
export function portalEnvironment(
  { portalUrl, halves }: Blueprint,
  secrets: Pick<Secrets, "portalSession">,
): Environment {
  return {
    PORTAL_URL: portalUrl,
    PORTAL_ISSUER_URL: halves.ciam.hydraPublicUrl,
    PORTAL_CLIENT_ID: "portal",
    PORTAL_SESSION_SECRET: secrets.portalSession,
  };
}

function withPrefix(half: HalfName, variables: Environment): Environment {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [`${half.toUpperCase()}_${name}`, value]));
}
