import type { HalfName } from "@olympus/domain/half";
import { execa } from "execa";
import type { Blueprint } from "../compose-instance";
import type { DataDir } from "../data-dir";
import type { Product } from "../ory/versions";
import { hydraArguments, hydraEnvironment, kratosArguments, kratosEnvironment } from "../ory-env";
import { portsAt } from "../ports";
import { Problem } from "../problem";
import type { Program } from "../process/supervise";
import { inRepository } from "../repository";
import type { Secrets } from "../secrets";
import { ambientEnvironment } from "../settings";

type Parts = {
  readonly blueprint: Blueprint;
  readonly secrets: Secrets;
  readonly portOffset: number;
};

const ownArguments = { kratos: kratosArguments, hydra: hydraArguments } as const;
const folderOf = (half: HalfName) => inRepository("docker/ory", half);

/** Brings the database of one half's Kratos or Hydra to the program's schema; throws a Problem with what it said. */
export async function migrateOry(
  half: HalfName,
  product: Product,
  file: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const run = await execa(file, ownArguments[product].migrate, {
    cwd: folderOf(half),
    env,
    extendEnv: false,
    reject: false,
    all: true,
  });
  if (run.exitCode === 0) return;
  throw new Problem(
    `The database ${half}_${product} could not be migrated:\n${(run.all ?? run.shortMessage).slice(-2_000)}`,
  );
}

export function oryProgram(half: HalfName, product: Product, file: string, parts: Parts, dataDir: DataDir): Program {
  const service = `${half}-${product}` as const;
  return {
    service,
    file,
    // Development serves plain http, so cookies go without `Secure`.
    args: ownArguments[product].serve({ dev: true }),
    cwd: folderOf(half),
    env: oryEnvironment(half, product, parts),
    logFile: dataDir.logFile(service),
  };
}

/** The whole environment of one half's Kratos or Hydra. */
export function oryEnvironment(
  half: HalfName,
  product: Product,
  { blueprint, secrets, portOffset }: Parts,
): Record<string, string> {
  const ports = portsAt(portOffset).halves[half];
  const own = blueprint.halves[half];
  const common = {
    half,
    heraUrl: own.heraUrl,
    heraInternalUrl: `http://127.0.0.1:${ports.hera}`,
    webhookSecret: own.webhookSecret,
    issuer: own.hydraPublicUrl,
  };
  const environment =
    product === "kratos"
      ? kratosEnvironment({
          ...common,
          listen: { host: "127.0.0.1", publicPort: ports.kratosPublic, adminPort: ports.kratosAdmin },
          databaseUrl: own.databaseUrls.kratos,
          smtpUrl: `smtp://127.0.0.1:${blueprint.mail.smtpPort}/?disable_starttls=true`,
          mailFrom: `no-reply@${half}.olympus.test`,
          secrets: secrets[half].kratos,
        })
      : hydraEnvironment({
          ...common,
          listen: { host: "127.0.0.1", publicPort: ports.hydraPublic, adminPort: ports.hydraAdmin },
          databaseUrl: own.databaseUrls.hydra,
          kratosAdminUrl: own.kratosAdminUrl,
          secrets: secrets[half].hydra,
        });
  return { ...ambientEnvironment(), ...environment };
}
