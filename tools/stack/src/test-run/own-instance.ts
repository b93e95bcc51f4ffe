import { chmodSync, existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { execa } from "execa";
import { removeData } from "../commands/reset";
import { stopInstance } from "../commands/stop";
import { dataDirAt } from "../data-dir";
import { Problem } from "../problem";
import { inRepository } from "../repository";
import { takenPorts } from "../taken-ports";

/** An instance beside whatever else runs: own ports, own data folder, gone without a trace when it is ended. */
export type OwnInstance = {
  readonly dataDir: string;
  /** What its runner needs to know; also how to start it again. */
  readonly env: Readonly<Record<string, string>>;
  readonly portOffset: number;
  /** Stops everything and removes everything; says what was left over, which should be nothing. */
  readonly end: () => Promise<readonly string[]>;
};

const firstOffset = 20_000;
// The ports of one instance lie in blocks of three or four, so instances ten apart never meet.
const stepBetween = 10;
const tries = 10;
const portsSpan = 5_600;

/** Starts an instance the way a person would, by the start command, and waits until it is up. */
export async function startOwnInstance(say: (line: string) => void): Promise<OwnInstance> {
  const portOffset = await freeOffset();
  const dataDir = mkdtempSync(join(tmpdir(), "olympus-own-"));
  // Postgres' own user must be able to pass.
  chmodSync(dataDir, 0o755);
  const env = {
    OLYMPUS_DATA_DIR: dataDir,
    OLYMPUS_PORT_OFFSET: String(portOffset),
    // Nobody keeps this data over a power cut.
    OLYMPUS_POSTGRES_FSYNC: "off",
  };
  const end = () => endInstance(dataDir, portOffset);
  try {
    await startRunner(dataDir, env, say);
  } catch (error) {
    await end();
    throw error;
  }
  return { dataDir, env, portOffset, end };
}

async function freeOffset(): Promise<number> {
  for (let at = 0; at < tries; at += 1) {
    const offset = firstOffset + at * stepBetween;
    if ((await takenPorts(offset)).length === 0) return offset;
  }
  throw new Problem(
    `No ports are free for an instance of its own between ${firstOffset} and ${firstOffset + portsSpan}.`,
  );
}

/** Runs `npm start`'s command in a group of its own, so that Ctrl-C reaches only who will stop it in order. */
async function startRunner(
  dataDir: string,
  env: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<void> {
  const runner = execa(process.execPath, [inRepository("tools/stack/olympus.mjs"), "start"], {
    env,
    all: true,
    reject: false,
    detached: true,
    cleanup: false,
    stdin: "ignore",
  });
  runner.unref();
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

async function endInstance(dataDir: string, portOffset: number): Promise<readonly string[]> {
  await stopInstance({ dataDir });
  removeData(dataDir);
  const taken = await takenPorts(portOffset);
  const ports = taken.map(({ port, service }) => `port ${port} of ${service} is still taken`);
  return existsSync(dataDir) ? [...ports, `${dataDir} is still there`] : ports;
}
