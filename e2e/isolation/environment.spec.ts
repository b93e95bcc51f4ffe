import { readdirSync, readFileSync } from "node:fs";
import type { HalfInstance, ServiceName } from "@olympus/stack/instance";
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

/** Everything of a half that must never stand in a process of the other: secrets, and addresses that carry a password. */
function secretsOf({
  webhookSecret,
  heraSecret,
  athenaSecret,
  athenaClient,
  databaseUrls,
}: HalfInstance): readonly string[] {
  const passwords = Object.values(databaseUrls).map((url) => decodeURIComponent(new URL(url).password));
  return [webhookSecret, heraSecret, athenaSecret, athenaClient.secret, ...passwords];
}

const readEnvironment = (pid: number): [name: string, value: string][] =>
  readFileSync(`/proc/${pid}/environ`, "utf8")
    .split("\0")
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);

/** The process and everything it started; a wrapper's child is the one that serves. */
function withDescendants(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(withDescendants)];
}

/** What stands in a process' environment and has no business there: names only, so that a failing test prints no secret. */
function foreign(service: ServiceName, pid: number): string[] {
  const half = halfOf(service);
  const others =
    half === "ciam"
      ? [["iam", iam] as const]
      : half === "iam"
        ? [["ciam", ciam] as const]
        : [["ciam", ciam] as const, ["iam", iam] as const];
  return readEnvironment(pid).flatMap(([name, value]) => {
    if (allowed[service]?.includes(name)) return [];
    const byName = others.some(([other]) => name.startsWith(`${other.toUpperCase()}_`));
    const byValue = others.some(([, other]) => secretsOf(other).some((secret) => value.includes(secret)));
    return [
      ...(byName ? [`${name} has the other half's name`] : []),
      ...(byValue ? [`${name} holds a secret of the other half`] : []),
    ];
  });
}

for (const { service, pid } of instance.processes) {
  test(`the environment of ${service} holds nothing of the other half`, () => {
    const found = withDescendants(pid).flatMap((process) => foreign(service, process));
    expect(found).toEqual([]);
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
  // Each console has a client of its own at Hydra IAM, known to that console and to nobody else.
  expect(secretsOf(ciam).filter((secret) => secretsOf(iam).includes(secret))).toEqual([]);
});
