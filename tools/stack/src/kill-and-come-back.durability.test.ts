import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { halves } from "@olympus/domain/half";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { askAll } from "./health";
import { type Instance, readInstance, type ServiceName, serviceNames } from "./instance";
import { identify, stillRuns } from "./process/identity";
import { inRepository } from "./repository";
import { callOry } from "./seed/call";

// Runs last and alone against the instance of `npm test`: it kills the platform piece by piece.
const halfNames = Object.keys(halves) as (keyof typeof halves)[];
const olympus = (args: string[], env: Record<string, string> = {}) =>
  execa(process.execPath, [inRepository("tools/stack/olympus.mjs"), ...args], { env, reject: false, all: true });

async function expectEverythingUp(): Promise<void> {
  await vi.waitFor(
    async () => {
      const { portOffset, halves: own } = readInstance();
      const all = await askAll({ portOffset, postgresUrl: own.ciam.databaseUrls.olympus });
      expect(all.filter(({ answered }) => !answered)).toEqual([]);
    },
    { timeout: 60_000, interval: 100 },
  );
}

const pidOf = (instance: Instance, service: ServiceName) =>
  instance.processes.find((process) => process.service === service)?.pid ?? 0;

/** Starts the platform again over the same data, as a person would, and waits for it. */
async function startAgain(before: Instance): Promise<void> {
  const runner = execa(process.execPath, [inRepository("tools/stack/olympus.mjs"), "start"], {
    detached: true,
    cleanup: false,
    stdio: "ignore",
    reject: false,
  });
  runner.unref();
  await vi.waitFor(() => expect(readInstance().runnerPid).not.toBe(before.runnerPid), {
    timeout: 240_000,
    interval: 200,
  });
  await expectEverythingUp();
}

const person = `kept-${Date.now()}@acme.test`;

async function expectPersonKept(): Promise<void> {
  for (const half of halfNames) {
    const { kratosAdminUrl } = readInstance().halves[half];
    const { body } = await callOry("GET", `${kratosAdminUrl}/admin/identities?credentials_identifier=${person}`);
    expect(body, half).toHaveLength(1);
  }
}

beforeAll(async () => {
  await expectEverythingUp();
  for (const half of halfNames) {
    const { kratosAdminUrl, defaultTenantId } = readInstance().halves[half];
    const protectedTraits = half === "ciam" ? { tenant_id: defaultTenantId } : { iam_admin_role: "viewer" };
    await callOry("POST", `${kratosAdminUrl}/admin/identities`, {
      schema_id: half === "ciam" ? "customer" : "employee",
      traits: { email: person, ...protectedTraits },
      credentials: { password: { config: { password: "a long one for a test" } } },
    });
  }
});

describe("kill -9", () => {
  test.each(serviceNames)(
    "of %s: it comes back by itself and nothing is lost",
    async (service) => {
      const before = pidOf(readInstance(), service);
      process.kill(before, "SIGKILL");
      await vi.waitFor(() => expect(pidOf(readInstance(), service)).not.toBe(before), {
        timeout: 40_000,
        interval: 50,
      });
      await expectEverythingUp();
      await expectPersonKept();
    },
    90_000,
  );

  test("of the runner: the next start takes over what it left", async () => {
    const before = readInstance();
    const left = before.processes.map(({ pid }) => identify(pid)).filter((one) => one !== undefined);
    process.kill(before.runnerPid, "SIGKILL");
    await startAgain(before);
    expect(left.filter(stillRuns)).toEqual([]);
    expect(readInstance().halves).toEqual(before.halves);
    await expectPersonKept();
  }, 330_000);

  test("of everything at once: the next start finds the data whole", async () => {
    const before = readInstance();
    for (const pid of [before.runnerPid, ...before.processes.map((one) => one.pid)]) process.kill(pid, "SIGKILL");
    await startAgain(before);
    await expectPersonKept();
  }, 330_000);
});

describe("a second start", () => {
  test("over the same data says that it runs, and where", async () => {
    const second = await olympus(["start"]);
    expect(second.exitCode).toBe(0);
    expect(second.all).toContain("already runs here");
    expect(second.all).toContain(readInstance().portalUrl);
  });

  let elsewhere: string;
  beforeAll(() => {
    elsewhere = mkdtempSync(join(tmpdir(), "olympus-second-"));
  });
  afterAll(() => rmSync(elsewhere, { recursive: true }));

  test("over other data but on the same ports names port, service, the other Olympus and the way out", async () => {
    const { dataDir, portOffset, processes } = readInstance();
    const second = await olympus(["start"], { OLYMPUS_DATA_DIR: elsewhere });
    expect(second.exitCode).toBe(1);
    const holder = processes.find(({ service }) => service === "postgres")?.pid;
    expect(second.all).toMatch(new RegExp(`Port ${5434 + portOffset}, which postgres needs, is taken by .*${holder}`));
    expect(second.all).toContain(`another Olympus, whose data is in ${dataDir}`);
    expect(second.all).toContain("OLYMPUS_PORT_OFFSET=");
  });

  test("status says that all of it is healthy", async () => {
    const status = await olympus(["status"]);
    expect(status.all).toContain(`Kratos ${readInstance().versions.kratos.ciam}`);
    for (const service of serviceNames) expect(status.all).toMatch(new RegExp(`${service} +healthy`));
    expect(status.exitCode).toBe(0);
  });
});
