import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { HalfName } from "@olympus/domain/half";
import { Problem } from "./problem";
import { root } from "./repository";

/** Everything that runs, who answers before who asks. */
export const serviceNames = [
  "postgres",
  "mail",
  "ciam-kratos",
  "ciam-hydra",
  "iam-kratos",
  "iam-hydra",
  "hera-ciam",
  "hera-iam",
  "athena-ciam",
  "athena-iam",
  "portal",
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** One half of a running instance, as its operator sees it: every address and secret. Never handed to an app as a whole. */
export type HalfInstance = {
  readonly heraUrl: string;
  readonly athenaUrl: string;
  readonly kratosPublicUrl: string;
  readonly kratosAdminUrl: string;
  /** The issuer, with its trailing slash. */
  readonly hydraPublicUrl: string;
  readonly hydraAdminUrl: string;
  /** Connection addresses of the half's three roles: `<half>_kratos`, `<half>_hydra`, `<half>_olympus`. */
  readonly databaseUrls: { readonly kratos: string; readonly hydra: string; readonly olympus: string };
  readonly defaultTenantId: string;
  readonly webhookSecret: string;
  readonly heraSecret: string;
  readonly athenaSecret: string;
  /** The console's OAuth2 client at Hydra IAM. */
  readonly athenaClient: { readonly id: string; readonly secret: string };
};

/** A running instance, written to `<data folder>/instance.json` (mode 0600) when everything is healthy. */
export type Instance = {
  readonly dataDir: string;
  readonly portOffset: number;
  /** `develop`: the apps compile on request. */
  readonly mode: "serve" | "develop";
  readonly demoPassword: string;
  readonly mail: { readonly smtpPort: number; readonly url: string };
  readonly portalUrl: string;
  readonly postgres: { readonly host: string; readonly port: number };
  readonly halves: Readonly<Record<HalfName, HalfInstance>>;
  readonly versions: { readonly kratos: Record<HalfName, string>; readonly hydra: Record<HalfName, string> };
  readonly runnerPid: number;
  readonly processes: readonly { readonly service: ServiceName; readonly pid: number; readonly logFile: string }[];
};

/**
 * Reads the instance that tests and the bench talk to; `OLYMPUS_DATA_DIR` names its data folder, counted from the checkout's top
 * wherever the reader stands. Throws when none is up there.
 */
export function readInstance(dataDir = process.env.OLYMPUS_DATA_DIR ?? ".olympus"): Instance {
  const file = join(resolve(root, dataDir), "instance.json");
  if (!existsSync(file)) throw new Problem(`No Olympus is up over ${resolve(root, dataDir)}. npm start brings one up.`);
  return JSON.parse(readFileSync(file, "utf8")) as Instance;
}
