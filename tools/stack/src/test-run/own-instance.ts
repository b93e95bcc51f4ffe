import { chmodSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { execa } from "execa";
import { removeData } from "../commands/reset";
import { stopInstance } from "../commands/stop";
import { dataDirAt } from "../data-dir";
import { Problem } from "../problem";
import { endProcess } from "../process/end";
import { identify, type ProcessIdentity } from "../process/identity";
import { inRepository } from "../repository";
import { takenPorts } from "../taken-ports";

type Environment = Readonly<Record<string, string>>;

/** An instance beside whatever else runs: own ports, own data folder, gone without a trace when it is ended. */
export type OwnInstance = {
  readonly dataDir: string;
  readonly portOffset: number;
  /** What its runner needs to know; also how to start it again. */
  readonly env: Environment;
  /** Starts it the way a person would, by the start command, and waits until it is up. */
  readonly start: (say: (line: string) => void) => Promise<void>;
  /** Stops everything and removes everything, also halfway up; says what was left over, which should be nothing. */
  readonly end: () => Promise<readonly string[]>;
};

const firstOffset = 20_000;
// The ports of one instance lie in blocks of three or four, so instances ten apart never meet.
const stepBetween = 10;
const tries = 10;

/** Settles where the instance will be; nothing runs yet. */
export async function planOwnInstance(): Promise<OwnInstance> {
  const portOffset = await freeOffset();
  const dataDir = mkdtempSync(join(tmpdir(), "olympus-own-"));
  // Postgres' own user must be able to pass.
  chmodSync(dataDir, 0o755);
  const env = {
    OLYMPUS_DATA_DIR: dataDir,
    OLYMPUS_PORT_OFFSET: String(portOffset),
    // Nobody keeps this data over a power cut.
    OLYMPUS_POSTGRES_FSYNC: "off",
    // All tests come from one address. What the limits do is tried at an instance of Hera of its own.
    CIAM_RATE_LIMIT_SCALE: "10000",
    IAM_RATE_LIMIT_SCALE: "10000",
  };
  let runner: ProcessIdentity | undefined;
  return {
    dataDir,
    portOffset,
    env,
    start: (say) =>
      startRunner(dataDir, env, say, (pid) => {
        runner = identify(pid);
      }),
    end: async () => {
      await stopInstance({ dataDir });
      // One that had only begun holds no lock yet.
      if (runner !== undefined) await endProcess(runner);
      removeData(dataDir);
      return leftOver(dataDir, portOffset);
    },
  };
}

async function freeOffset(): Promise<number> {
  for (let at = 0; at < tries; at += 1) {
    const offset = firstOffset + at * stepBetween;
    if ((await takenPorts(offset)).length === 0) return offset;
  }
  throw new Problem(
    `Ports are taken in each of the ${tries} places from ${firstOffset} on where tests put an instance.`,
  );
}

async function startRunner(
  dataDir: string,
  env: Environment,
  say: (line: string) => void,
  onPid: (pid: number) => void,
): Promise<void> {
  // In a group of its own: Ctrl-C is for the tests, which then stop it in order.
  const runner = execa(process.execPath, [inRepository("tools/stack/olympus.mjs"), "start"], {
    env,
    all: true,
    reject: false,
    detached: true,
    cleanup: false,
    stdin: "ignore",
  });
  runner.unref();
  if (runner.pid !== undefined) onPid(runner.pid);
  let said = "";
  runner.all?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    const line = said.trimEnd().split("\n").at(-1);
    if (line !== undefined) say(line);
  });
  let ended = false;
  void runner.then(() => {
    ended = true;
  });
  while (!existsSync(dataDirAt(dataDir).instance)) {
    if (ended) throw new Problem(`The instance for the tests did not come up:\n${said.trim()}`);
    await sleep(100);
  }
}

async function leftOver(dataDir: string, portOffset: number): Promise<readonly string[]> {
  const taken = await takenPorts(portOffset);
  const ports = taken.map(({ port, service }) => `port ${port} of ${service} is still taken`);
  return existsSync(dataDir) ? [...ports, `${dataDir} is still there`] : ports;
}
