import type { HalfName } from "@olympus/domain/half";
import type { HalfInstance, Instance } from "./instance";
import { portsAt } from "./ports";
import { databaseUrl } from "./postgres/databases";
import type { Secrets } from "./secrets";

/** Everything about an instance that is known before anything runs: addresses and secrets, from ports and the data folder. */
export type Blueprint = Pick<Instance, "demoPassword" | "mail" | "portalUrl" | "postgres" | "halves">;

export function blueprintOf(portOffset: number, secrets: Secrets): Blueprint {
  const ports = portsAt(portOffset);
  return {
    demoPassword: secrets.demoPassword,
    mail: { smtpPort: ports.mailSmtp, url: local(ports.mailWeb) },
    portalUrl: `http://localhost:${ports.portal}`,
    postgres: { host: "127.0.0.1", port: ports.postgres },
    halves: { ciam: halfBlueprint("ciam", portOffset, secrets), iam: halfBlueprint("iam", portOffset, secrets) },
  };
}

function halfBlueprint(half: HalfName, portOffset: number, secrets: Secrets): HalfInstance {
  const { halves, postgres } = portsAt(portOffset);
  const ports = halves[half];
  const own = secrets[half];
  const database = (kind: "kratos" | "hydra" | "olympus") => databaseUrl(postgres, half, kind, own.databases[kind]);
  return {
    // Two labels, because browsers refuse shared cookies and passkeys on one.
    heraUrl: `http://${half}.localhost:${ports.hera}`,
    athenaUrl: `http://localhost:${ports.athena}`,
    kratosPublicUrl: local(ports.kratosPublic),
    kratosAdminUrl: local(ports.kratosAdmin),
    // A host that every developer's server can resolve.
    hydraPublicUrl: `http://localhost:${ports.hydraPublic}/`,
    hydraAdminUrl: local(ports.hydraAdmin),
    databaseUrls: { kratos: database("kratos"), hydra: database("hydra"), olympus: database("olympus") },
    defaultTenantId: own.defaultTenantId,
    webhookSecret: own.webhook,
    heraSecret: own.hera,
    athenaSecret: own.athena,
    athenaClient: { id: `athena-${half}`, secret: own.athenaClient },
  };
}

const local = (port: number) => `http://127.0.0.1:${port}`;
