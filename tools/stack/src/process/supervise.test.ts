import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { endOrphans, orphans, writeState } from "../state-file";
import { identify, stillRuns } from "./identity";
import { type Program, Supervisor } from "./supervise";

let folder: string;
let supervisor: Supervisor;
let notices: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "olympus-supervise-"));
  notices = [];
  supervisor = new Supervisor({
    onChange: (processes) => writeState(stateFile(), { portOffset: 0, processes }),
    onNotice: (line) => notices.push(line),
  });
});
afterEach(async () => {
  await supervisor.stop([]);
  rmSync(folder, { recursive: true });
});

const stateFile = () => join(folder, "state.json");
const log = () => readFileSync(join(folder, "mail.log"), "utf8");

/** A Node program that runs `script`. */
const program = (script: string, more: Partial<Program> = {}): Program => ({
  service: "mail",
  file: process.execPath,
  args: ["-e", script],
  cwd: folder,
  env: {},
  logFile: join(folder, "mail.log"),
  ...more,
});

const stays = "console.log('here I am'); setInterval(() => undefined, 1000)";
// A program whose own child would outlive it.
const hasChild = `
  const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"]);
  console.log("child " + child.pid);
  setInterval(() => undefined, 1000);`;

const only = () => {
  const [first] = supervisor.running();
  if (first === undefined) throw new Error("nothing runs");
  return first;
};
const until = (check: () => void) => vi.waitFor(check, { timeout: 30_000, interval: 20 });

describe("a supervised program", () => {
  test("writes its own log, sees only the environment it was given, and is stopped", async () => {
    supervisor.start(
      program("console.log(JSON.stringify(process.env)); setInterval(() => undefined, 1000)", {
        env: { ONLY: "this" },
      }),
    );
    await until(() => expect(log()).toContain('{"ONLY":"this"}'));
    const ran = only();
    await supervisor.stop([]);
    expect(stillRuns(ran)).toBe(false);
    expect(notices).toEqual([]);
  });

  test("is started again when it is killed, and says so", async () => {
    supervisor.start(program(stays));
    await until(() => expect(log()).toContain("here I am"));
    const first = only();
    process.kill(first.pid, "SIGKILL");
    await until(() => expect(only().pid).not.toBe(first.pid));
    expect(notices).toEqual(["mail ended (SIGKILL); starting it again in 0.5 s."]);
    expect(log()).toContain("mail ended (SIGKILL)");
    expect(supervisor.failures("mail")).toBe(1);
  });

  test("that does not exist is a failure like any other", async () => {
    supervisor.start(program(stays, { file: join(folder, "nothing") }));
    await until(() => expect(supervisor.failures("mail")).toBeGreaterThan(0));
    expect(notices[0]).toContain("ENOENT");
  });

  test("takes its children along when it is stopped", async () => {
    supervisor.start(program(hasChild));
    await until(() => expect(log()).toMatch(/child \d+/));
    const child = identify(Number(/child (\d+)/.exec(log())?.[1]));
    expect(child).toBeDefined();
    await supervisor.stop([]);
    if (child !== undefined) await until(() => expect(stillRuns(child)).toBe(false));
  });
});

describe("after the runner died", () => {
  test("what it left is found again and stopped", async () => {
    supervisor.start(program(stays));
    const left = only();
    expect(orphans(stateFile())).toMatchObject([{ service: "mail", pid: left.pid }]);
    // The supervisor is not told, as one that was killed would not be.
    expect(await endOrphans(stateFile())).toHaveLength(1);
    expect(stillRuns(left)).toBe(false);
    expect(existsSync(stateFile())).toBe(false);
  });

  test("a stranger that was given the same pid is left alone", () => {
    const stranger = { service: "mail", stopSignal: "SIGTERM", pid: process.pid, startedAt: "1" } as const;
    writeState(stateFile(), { portOffset: 0, processes: [stranger] });
    expect(orphans(stateFile())).toEqual([]);
  });
});
