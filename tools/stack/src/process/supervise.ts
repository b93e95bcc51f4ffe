import { spawn } from "node:child_process";
import { appendFileSync, closeSync, openSync, renameSync, statSync } from "node:fs";
import type { ServiceName } from "../instance";
import { Problem } from "../problem";
import type { RecordedProcess } from "../state-file";
import { endProcess, type StopSignal } from "./end";
import { identify, type ProcessIdentity } from "./identity";

export type Program = {
  readonly service: ServiceName;
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the process; it inherits nothing. */
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly stopSignal?: StopSignal;
  /** Another user to run as, where this one may not. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
};

export type SupervisorEvents = {
  /** A process began or ended: what runs now. */
  readonly onChange: (running: readonly RecordedProcess[]) => void;
  /** Something a person should know, one line. */
  readonly onNotice: (line: string) => void;
};

type Kept = {
  readonly program: Program;
  identity: ProcessIdentity | undefined;
  attempts: number;
  timer?: NodeJS.Timeout;
  /** Settles when the running process has ended and all that follows from it is done. */
  over: Promise<void>;
};

const firstPauseMs = 500;
const longestPauseMs = 30_000;
const steadyAfterMs = 60_000;
const logLimitBytes = 10_000_000;

/** Keeps programs running: each in a process group of its own, started again with growing pauses when it ends by itself. */
export class Supervisor {
  private readonly kept = new Map<ServiceName, Kept>();
  private stopping = false;

  constructor(private readonly events: SupervisorEvents) {}

  start(program: Program): void {
    if (this.stopping) throw new Problem("The platform is being stopped.");
    const kept: Kept = { program, identity: undefined, attempts: 0, over: Promise.resolve() };
    this.kept.set(program.service, kept);
    rotate(program.logFile);
    this.spawn(kept);
  }

  running(): RecordedProcess[] {
    return [...this.kept.values()].flatMap(({ program, identity }) =>
      identity === undefined
        ? []
        : [{ service: program.service, stopSignal: program.stopSignal ?? "SIGTERM", ...identity }],
    );
  }

  /** How often the service has ended by itself since it last ran for a while. */
  failures(service: ServiceName): number {
    return this.kept.get(service)?.attempts ?? 0;
  }

  /** Stops all, group after group; within a group side by side. What is named in no group goes first. */
  async stop(lastOnes: readonly ServiceName[][]): Promise<void> {
    this.stopping = true;
    for (const { timer } of this.kept.values()) clearTimeout(timer);
    const later = lastOnes.flat();
    const first = [...this.kept.keys()].filter((service) => !later.includes(service));
    for (const group of [first, ...lastOnes]) {
      const running = this.running().filter(({ service }) => group.includes(service));
      await Promise.all(running.map(endRecorded));
      await Promise.all(running.map(({ service }) => this.kept.get(service)?.over));
    }
  }

  /** Kills all at once, for whoever cannot wait. */
  kill(): void {
    this.stopping = true;
    for (const { pid } of this.running()) {
      try {
        process.kill(-pid, "SIGKILL");
      } catch {
        // Already gone.
      }
    }
  }

  private spawn(kept: Kept): void {
    const { program } = kept;
    // Straight into the file: a pipe through the runner would break, and end the process, when the runner is killed.
    const log = openSync(program.logFile, "a", 0o600);
    const child = spawn(program.file, program.args, {
      cwd: program.cwd,
      env: program.env,
      detached: true,
      stdio: ["ignore", log, log],
      ...program.user,
    });
    closeSync(log);
    kept.identity = child.pid === undefined ? undefined : identify(child.pid);
    this.changed();
    const since = Date.now();
    kept.over = new Promise<string>((ended) => {
      child.once("error", (error) => ended(error.message));
      child.once("exit", (code, signal) => ended(signal ?? `exit code ${code}`));
    }).then((how) => this.ended(kept, how, since));
  }

  private ended(kept: Kept, how: string, since: number): void {
    kept.identity = undefined;
    this.changed();
    if (this.stopping) return;
    if (Date.now() - since > steadyAfterMs) kept.attempts = 0;
    const pause = Math.min(firstPauseMs * 2 ** kept.attempts, longestPauseMs);
    kept.attempts += 1;
    const notice = `${kept.program.service} ended (${how}); starting it again in ${pause / 1000} s.`;
    appendFileSync(kept.program.logFile, `--- ${new Date().toISOString()} ${notice}\n`);
    this.events.onNotice(notice);
    kept.timer = setTimeout(() => this.spawn(kept), pause);
  }

  private changed(): void {
    this.events.onChange(this.running());
  }
}

const endRecorded = (one: RecordedProcess) => endProcess(one, one.stopSignal);

function rotate(logFile: string): void {
  const bytes = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes > logLimitBytes) renameSync(logFile, `${logFile}.1`);
}
