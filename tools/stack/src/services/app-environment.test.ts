import { readAthenaConfig } from "@olympus/domain/config/athena";
import { readHeraConfig } from "@olympus/domain/config/hera";
import { describe, expect, test } from "vitest";
import { blueprintOf } from "../compose-instance";
import type { HalfSecrets, Secrets } from "../secrets";
import { athenaEnvironment, heraEnvironment, portalEnvironment } from "./app-environment";

const half = (name: string): HalfSecrets => {
  const key = (use: string) => `${name}-${use}`.padEnd(40, ".");
  return {
    kratos: { cookie: key("kc"), cipher: "c".repeat(32), pagination: key("kp") },
    hydra: { system: key("hs"), cookie: key("hc"), pagination: key("hp") },
    webhook: key("webhook"),
    hera: key("hera"),
    athena: key("athena"),
    athenaClient: key("client"),
    databases: { kratos: key("dk"), hydra: key("dh"), olympus: key("do") },
    defaultTenantId: "6b3e6d4e-6f0e-4b43-9a59-0f6d27f3a001",
  };
};
const secrets: Secrets = {
  postgres: "p".repeat(40),
  ciam: half("ciam"),
  iam: half("iam"),
  portalSession: "s".repeat(40),
  demoPassword: "demo-password",
};
const blueprint = blueprintOf(10_000, secrets);

/** Which of these values hold a secret or an address of a half. */
const holds = (env: Record<string, string>, what: RegExp) =>
  Object.entries(env)
    .filter(([, value]) => what.test(value))
    .map(([name]) => name);

describe("an app is told what its door asks for, and nothing of the other half", () => {
  test.each(["ciam", "iam"] as const)("hera-%s", (name) => {
    const env = heraEnvironment(name, blueprint);
    expect(readHeraConfig(name, env).url).toBe(`http://${name}.localhost:${name === "ciam" ? 13_000 : 14_000}`);
    expect(holds(env, name === "ciam" ? /\biam[-_.]|:14\d\d\d/ : /\bciam[-_.]|:13\d\d\d/)).toEqual([]);
  });

  test.each(["ciam", "iam"] as const)("athena-%s", (name) => {
    const env = athenaEnvironment(name, blueprint);
    expect(readAthenaConfig(name, env).signIn.issuer).toBe("http://localhost:14102/");
    const ofEmployees = ["IAM_ISSUER_URL"];
    expect(holds(env, name === "ciam" ? /\biam[-_.]|:14\d\d\d/ : /\bciam[-_.]|:13\d\d\d/)).toEqual(
      name === "ciam" ? ofEmployees : [],
    );
  });

  test("the customer app knows no admin API and no database", () => {
    const env = portalEnvironment(blueprint, secrets);
    expect(holds(env, /postgres|:13103|:13101|:14/)).toEqual([]);
  });
});
