import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { portsAt } from "./ports";
import { identify } from "./process/identity";
import { writeState } from "./state-file";
import { describeTakenPorts, requireFreePorts, takenPorts } from "./taken-ports";

// Far from where platforms and other tests run, and below the ports (from 32768) that systems give to whoever asks for any.
const offset = 26_700;
let server: Server | undefined;

afterEach(() => server?.close());

function take(port: number): Promise<void> {
  const started = createServer();
  server = started;
  return new Promise((ready) => started.listen(port, "127.0.0.1", () => ready()));
}

test("a taken port is told with its service, its holder and the way out", async () => {
  const { hera } = portsAt(offset).halves.iam;
  await take(hera);
  const taken = await takenPorts(offset);
  expect(taken).toMatchObject([{ port: hera, service: "hera-iam", holder: { pid: process.pid } }]);
  const message = describeTakenPorts(taken, offset);
  expect(message).toContain(`Port ${hera}, which hera-iam needs, is taken by`);
  expect(message).toContain(`(process ${process.pid})`);
  expect(message).toContain("OLYMPUS_PORT_OFFSET=");
  await expect(requireFreePorts(offset)).rejects.toThrow(message);
});

test("a holder that this user may not see is said to be somebody else's", () => {
  expect(describeTakenPorts([{ port: 3000, service: "hera-ciam", holder: undefined, olympus: undefined }], 0)).toBe(
    "Port 3000, which hera-ciam needs, is taken by a process of another user.\n" +
      "Stop that process, or move all ports of this Olympus: OLYMPUS_PORT_OFFSET=10000 npm start",
  );
});

describe("another Olympus on the same ports", () => {
  let elsewhere: string;
  let other: ChildProcess;
  beforeEach(async () => {
    elsewhere = realpathSync(mkdtempSync(join(tmpdir(), "olympus-other-")));
    // As an app of the other Olympus: it works somewhere below the data folder.
    const cwd = join(elsewhere, "apps/hera-iam");
    mkdirSync(cwd, { recursive: true });
    const { hera } = portsAt(offset).halves.iam;
    const script = `require("node:net").createServer().listen(${hera}, "127.0.0.1", () => console.log("listening"))`;
    other = spawn(process.execPath, ["-e", script], { cwd, stdio: ["ignore", "pipe", "inherit"] });
    if (other.stdout === null) throw new Error("it was started with a pipe");
    await once(other.stdout, "data");
  });
  afterEach(async () => {
    other.kill("SIGKILL");
    await once(other, "exit");
    rmSync(elsewhere, { recursive: true });
  });

  const remember = (portOffset: number) => {
    const running = identify(other.pid ?? 0);
    if (running === undefined) throw new Error("it does not run");
    const processes = [{ service: "hera-iam", stopSignal: "SIGTERM", ...running }] as const;
    writeState(join(elsewhere, "state.json"), { portOffset, processes });
  };

  test("is told with its data folder and how to stop it", async () => {
    remember(offset);
    const message = describeTakenPorts(await takenPorts(offset), offset);
    expect(message).toContain(
      `hera-iam needs, is taken by another Olympus, whose data is in ${elsewhere} (process ${other.pid}).`,
    );
    expect(message).toContain(`Stop it: OLYMPUS_DATA_DIR="${elsewhere}" npm run stop`);
  });

  test("is not made of a program that happens to run in such a folder", async () => {
    writeFileSync(join(elsewhere, "state.json"), JSON.stringify({ version: 4, resources: [] }));
    expect(describeTakenPorts(await takenPorts(offset), offset)).not.toContain("another Olympus");
  });
});
