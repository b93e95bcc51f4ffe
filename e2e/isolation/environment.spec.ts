import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ServiceName } from "@olympus/stack/instance";
import { ciam, iam, instance } from "../support/instance";
import { expect, test } from "../support/test";

type HalfName = "ciam" | "iam";

// The customers' console signs employees in at Hydra IAM: of that half it knows this and nothing more.
const allowed: Partial<Record<ServiceName, readonly string[]>> = {
  "athena-ciam": ["IAM_ISSUER_URL", "IAM_ATHENA_CLIENT_ID", "IAM_ATHENA_CLIENT_SECRET"],
};

const halfOf = (service: ServiceName): HalfName | undefined => {
  if (service === "portal") return "ciam";
  return (["ciam", "iam"] as const).find((half) => service.split("-").includes(half));
};

const leavesOf = (value: unknown): string[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [String(value)];

/** Every secret of a half as the installation keeps them: Kratos', Hydra's, ours, and the passwords of its database roles. */
function secretsOf(half: HalfName): readonly string[] {
  const { [half]: own } = JSON.parse(readFileSync(join(instance.dataDir, "secrets.json"), "utf8"));
  const { defaultTenantId: _, ...secrets } = own;
  return leavesOf(secrets);
}

/** What must never stand in a process of the other half, under whatever name. */
function ownedBy(half: HalfName): readonly string[] {
  const { kratosAdminUrl, kratosPublicUrl, hydraAdminUrl } = { ciam, iam }[half];
  return [...secretsOf(half), kratosAdminUrl, kratosPublicUrl, hydraAdminUrl];
}

const readEnvironment = (pid: number): [name: string, value: string][] =>
  readFileSync(`/proc/${pid}/environ`, "utf8")
    .split("\0")
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);

/** Undefined for a process that has ended meanwhile, as those do that Postgres starts for a connection. */
function ifAlive<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
}

/** Everything a process started; a wrapper's child is the one that serves. */
function descendantsOf(pid: number): number[] {
  return (ifAlive(() => childrenOf(pid)) ?? []).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** What stands in a process' environment and has no business there: names only, so that a failing test prints no secret. */
function foreign(service: ServiceName, pid: number): string[] {
  const half = halfOf(service);
  const others = (["ciam", "iam"] as const).filter((name) => name !== half);
  return readEnvironment(pid).flatMap(([name, value]) => {
    if (allowed[service]?.includes(name)) return [];
    const byName = others.some((other) => name.startsWith(`${other.toUpperCase()}_`));
    const byValue = others.some((other) => ownedBy(other).some((owned) => value.includes(owned)));
    return [
      ...(byName ? [`${name} has the other half's name`] : []),
      ...(byValue ? [`${name} holds a secret or an inner address of the other half`] : []),
    ];
  });
}

for (const { service, pid } of instance.processes) {
  test(`the environment of ${service} holds nothing of the other half`, () => {
    expect(foreign(service, pid)).toEqual([]);
    expect(descendantsOf(pid).flatMap((child) => ifAlive(() => foreign(service, child)) ?? [])).toEqual([]);
  });
}

test("every service of the platform is among the processes that were looked at", () => {
  const services = instance.processes.map(({ service }) => service).toSorted();
  expect(services).toEqual([
    "athena-ciam",
    "athena-iam",
    "ciam-hydra",
    "ciam-kratos",
    "hera-ciam",
    "hera-iam",
    "iam-hydra",
    "iam-kratos",
    "mail",
    "portal",
    "postgres",
  ]);
});

test("no secret stands in two halves", () => {
  expect(secretsOf("ciam").length).toBeGreaterThan(10);
  expect(secretsOf("ciam").filter((secret) => secretsOf("iam").includes(secret))).toEqual([]);
});
