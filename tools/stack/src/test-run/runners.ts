import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { inRepository, npmProgram, root } from "../repository";
import { oneFailed, onePassed, readPlaywrightReport, readVitestReport, type Tally } from "./tally";

/** What a runner said and how its tests went. */
export type Outcome = { readonly name: string; readonly tally: Tally; readonly output: string };

type Environment = Readonly<Record<string, string | undefined>>;

type Say = (line: string) => void;

async function run(file: string, args: readonly string[], cwd: string, env: Environment, say: Say = () => undefined) {
  const running = execa(file, args, { cwd, env: { ...env, NO_COLOR: "1" }, reject: false, all: true });
  for await (const line of running.iterable({ from: "all" })) if (line.trim() !== "") say(line.trim());
  const result = await running;
  return { ok: result.exitCode === 0, output: result.all ?? result.shortMessage ?? "" };
}

/** A program that passes or fails as a whole. */
export async function runWhole(
  name: string,
  program: string,
  args: readonly string[],
  env: Environment = {},
): Promise<Outcome> {
  const { ok, output } = await run(npmProgram(program), args, root, env);
  return { name, tally: ok ? onePassed : oneFailed, output };
}

/** One of vitest's projects. `reports` is the folder for its JSON report. */
export async function runVitest(project: string, reports: string, say: Say, env: Environment = {}): Promise<Outcome> {
  const report = join(reports, `vitest-${project}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", "--project", project, ...reporters];
  const { ok, output } = await run(npmProgram("vitest"), args, root, env, say);
  return { name: `${project} tests`, tally: tallyOf(ok, report, readVitestReport), output };
}

/** The journeys in the browser. */
export async function runPlaywright(reports: string, say: Say, env: Environment): Promise<Outcome> {
  const report = join(reports, "playwright.json");
  rmSync(report, { force: true });
  const whole = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const { ok, output } = await run(npmProgram("playwright"), ["test"], inRepository("e2e"), whole, say);
  return { name: "end to end", tally: tallyOf(ok, report, readPlaywrightReport), output };
}

// A runner that failed without a failed test (a crash, a broken configuration) must not count as green.
function tallyOf(ok: boolean, report: string, read: (file: string) => Tally): Tally {
  if (!existsSync(report)) return oneFailed;
  const tally = read(report);
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** One line, and one more for each test that passed only at the second try. */
export function describeOutcome({ name, tally }: Outcome): string {
  const unsteady = (tally.unsteady ?? []).map((title) => `\n  only at the second try: ${title}`);
  return `${name}: ${tally.passed} passed, ${tally.failed} failed${unsteady.join("")}`;
}
