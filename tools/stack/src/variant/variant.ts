import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HalfName } from "@olympus/domain/half";
import { dataDirAt } from "../data-dir";
import { isHealthy, waitUntil } from "../health";
import { type HalfInstance, type Instance, readInstance } from "../instance";
import { hydraArguments, hydraEnvironment, kratosArguments, kratosEnvironment } from "../ory-env";
import { lastLines } from "../postgres/cluster";
import { Problem } from "../problem";
import { type Program, Supervisor } from "../process/supervise";
import { inRepository } from "../repository";
import { readOrMakeSecrets, type Secrets } from "../secrets";
import { heraEnvironment } from "../services/app-environment";
import { migrateOry } from "../services/ory";
import { ambientEnvironment } from "../settings";
import { builtApp } from "./built-app";
import { freePorts } from "./free-ports";
import { behindGates, type Gates, healAll, openGates } from "./gates";
import { makeOwnDatabases, type OwnDatabases } from "./own-databases";
import { programOf } from "./program";

type Environment = Readonly<Record<string, string>>;

/** What is different, by each program's own environment variables. */
export type Difference = {
  readonly hera?: Environment;
  readonly kratos?: Environment;
  readonly hydra?: Environment;
  /**
   * Kratos and Hera keep their own databases, with nobody in them; Kratos then sends its mails itself, through the gate. Without it
   * everybody of the platform is there, and the platform's Kratos sends the mails.
   */
  readonly ownDatabases?: boolean;
  /** Hera as browsers see it when something stands in front of it. By https, Kratos sets cookies as in production. */
  readonly heraUrl?: string;
};

/**
 * One half a second time, beside the running platform and on its databases: Hera of the same build, Kratos and Hydra, each behind
 * gates that can be disturbed. Its `half` serves every helper that takes one of the platform's.
 */
export type Variant = {
  /** Addresses as tests and browsers use them, past the gates. */
  readonly half: HalfInstance;
  readonly gates: Gates;
  readonly logFiles: Readonly<Record<ProgramName, string>>;
  /** What Hera has logged so far: the lines that are JSON. */
  readonly heraLog: () => readonly Readonly<Record<string, unknown>>[];
  /** How often one of its programs ended by itself. */
  readonly crashes: () => number;
  readonly pids: () => Readonly<Record<string, number>>;
  readonly heal: () => Promise<void>;
  /** Ends all of it; nothing is left behind but its logs. */
  readonly end: () => Promise<void>;
};

type ProgramName = "hera" | "kratos" | "hydra";

const portNames = ["hera", "kratosPublic", "kratosAdmin", "hydraPublic", "hydraAdmin"] as const;
type Ports = Readonly<Record<(typeof portNames)[number], number>>;

type Plan = {
  readonly name: HalfName;
  readonly instance: Instance;
  readonly secrets: Secrets;
  readonly ports: Ports;
  readonly half: HalfInstance;
  readonly gates: Gates;
  readonly difference: Difference;
};

/** Starts a variant of one half and waits until it serves. Throws a Problem with the end of the log of what does not come up. */
export async function startVariant(name: HalfName, difference: Difference = {}): Promise<Variant> {
  const instance = readInstance();
  const dataDir = dataDirAt(instance.dataDir);
  if (!existsSync(dataDir.secrets))
    throw new Problem("A variant needs a platform that npm start or npm test brought up.");
  const secrets = readOrMakeSecrets(dataDir.secrets, undefined);
  const served = await builtApp(`hera-${name}`, instance, dataDir);
  const ports = await freePorts(portNames);
  const own = difference.ownDatabases ? await makeOwnDatabases(name, ports.hera, instance, secrets) : undefined;
  const seenAt = difference.heraUrl ?? `http://${name}.localhost:${ports.hera}`;
  const half = halfOf(instance.halves[name], seenAt, ports, own);
  const gates = await openGates(targetsOf(instance, ports));
  const plan: Plan = { name, instance, secrets, ports, half, gates, difference };
  const supervisor = new Supervisor({ onChange: () => undefined, onNotice: () => undefined });
  const kill = () => supervisor.kill();
  process.once("exit", kill);
  const end = async () => {
    process.off("exit", kill);
    await healAll(gates);
    await supervisor.stop([[`${name}-kratos`, `${name}-hydra`]]);
    await Promise.all(Object.values(gates).map((gate) => gate.close()));
    await own?.drop();
  };
  const programs = programsOf(plan, served, (program) => join(dataDir.logs, `variant-${ports.hera}-${program}.log`));
  try {
    if (own) await migrateVariantKratos(plan, programs.kratos);
    for (const program of Object.values(programs)) supervisor.start(program);
    await Promise.all(Object.entries(healthOf(ports)).map(([who, url]) => ready(programs[who as ProgramName], url)));
  } catch (error) {
    await end();
    throw error;
  }
  return {
    half,
    gates,
    logFiles: { hera: programs.hera.logFile, kratos: programs.kratos.logFile, hydra: programs.hydra.logFile },
    heraLog: () => jsonLines(programs.hera.logFile),
    crashes: () => Object.values(programs).reduce((sum, { service }) => sum + supervisor.failures(service), 0),
    pids: () => Object.fromEntries(supervisor.running().map(({ service, pid }) => [service, pid])),
    heal: () => healAll(gates),
    end,
  };
}

function halfOf(half: HalfInstance, heraUrl: string, ports: Ports, own: OwnDatabases | undefined): HalfInstance {
  return {
    ...half,
    // The platform's host on another port: cookies do not tell ports apart, so one browser is one person at both.
    heraUrl,
    kratosPublicUrl: `http://127.0.0.1:${ports.kratosPublic}`,
    kratosAdminUrl: `http://127.0.0.1:${ports.kratosAdmin}`,
    hydraPublicUrl: `http://localhost:${ports.hydraPublic}/`,
    hydraAdminUrl: `http://127.0.0.1:${ports.hydraAdmin}`,
    databaseUrls: own?.urls ?? half.databaseUrls,
  };
}

const targetsOf = ({ postgres, mail }: Instance, ports: Ports) => ({
  kratosPublic: ports.kratosPublic,
  kratosAdmin: ports.kratosAdmin,
  hydraAdmin: ports.hydraAdmin,
  database: postgres.port,
  kratosDatabase: postgres.port,
  hydraDatabase: postgres.port,
  hooks: ports.hera,
  mail: mail.smtpPort,
});

function programsOf(plan: Plan, served: string, logFile: (program: ProgramName) => string) {
  const { name, instance, ports, difference } = plan;
  const cwd = inRepository("docker/ory", name);
  const ory = (product: "kratos" | "hydra", environment: Environment, args: readonly string[]): Program => ({
    service: `${name}-${product}`,
    file: programOf(instance, `${name}-${product}`),
    args,
    cwd,
    env: { ...ambientEnvironment(), ...environment, ...difference[product] },
    logFile: logFile(product),
  });
  const serveKratos = kratosArguments.serve({ dev: plan.half.heraUrl.startsWith("http:") });
  return {
    hera: {
      service: `hera-${name}`,
      file: process.execPath,
      args: ["server.js"],
      cwd: served,
      env: {
        ...ambientEnvironment(),
        NODE_ENV: "production",
        HOSTNAME: "127.0.0.1",
        PORT: String(ports.hera),
        ...heraSettings(plan),
        ...difference.hera,
      },
      logFile: logFile("hera"),
    },
    kratos: ory(
      "kratos",
      kratosSettings(plan),
      // Two couriers on one database would share the mails.
      difference.ownDatabases ? serveKratos : serveKratos.filter((argument) => argument !== "--watch-courier"),
    ),
    hydra: ory("hydra", hydraSettings(plan), hydraArguments.serve({ dev: true })),
  } as const satisfies Record<ProgramName, Program>;
}

function heraSettings({ name, instance, half, gates }: Plan): Environment {
  const halves = { ...instance.halves, [name]: behindGates(half, gates) };
  // Many tests, one address: what the limits do is for the variant that sets them.
  return heraEnvironment(name, { ...instance, halves }, { [`${name.toUpperCase()}_RATE_LIMIT_SCALE`]: "10000" });
}

const common = ({ name, half, gates }: Plan) => ({
  half: name,
  heraUrl: half.heraUrl,
  heraInternalUrl: `http://127.0.0.1:${gates.hooks.port}`,
  webhookSecret: half.webhookSecret,
  issuer: half.hydraPublicUrl,
});

const kratosSettings = (plan: Plan): Environment =>
  kratosEnvironment({
    ...common(plan),
    listen: { host: "127.0.0.1", publicPort: plan.ports.kratosPublic, adminPort: plan.ports.kratosAdmin },
    databaseUrl: behindGates(plan.half, plan.gates).databaseUrls.kratos,
    smtpUrl: `smtp://127.0.0.1:${plan.gates.mail.port}/?disable_starttls=true`,
    mailFrom: `no-reply@${plan.name}.olympus.test`,
    secrets: plan.secrets[plan.name].kratos,
  });

const hydraSettings = (plan: Plan): Environment =>
  hydraEnvironment({
    ...common(plan),
    listen: { host: "127.0.0.1", publicPort: plan.ports.hydraPublic, adminPort: plan.ports.hydraAdmin },
    databaseUrl: behindGates(plan.half, plan.gates).databaseUrls.hydra,
    kratosAdminUrl: behindGates(plan.half, plan.gates).kratosAdminUrl,
    secrets: plan.secrets[plan.name].hydra,
  });

async function migrateVariantKratos({ name }: Plan, { file, env }: Program): Promise<void> {
  await migrateOry(name, "kratos", file, env);
}

const healthOf = (ports: Ports): Record<ProgramName, string> => ({
  hera: `http://127.0.0.1:${ports.hera}/health`,
  kratos: `http://127.0.0.1:${ports.kratosAdmin}/admin/health/ready`,
  hydra: `http://127.0.0.1:${ports.hydraAdmin}/health/ready`,
});

const patienceMs = 60_000;

async function ready({ service, logFile }: Program, url: string): Promise<void> {
  const isUp = await waitUntil(() => isHealthy(url, 2_000), { patienceMs, check: () => undefined });
  if (!isUp) throw new Problem(`The variant's ${service} did not come up:\n${await lastLines(logFile, 20)}`);
}

function jsonLines(file: string): Readonly<Record<string, unknown>>[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        const parsed: unknown = JSON.parse(line);
        return typeof parsed === "object" && parsed !== null ? [parsed as Record<string, unknown>] : [];
      } catch {
        // What the framework writes is prose.
        return [];
      }
    });
}
