import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ListrTask } from "listr2";
import { readSettings, toolEnvironment } from "../settings";
import { step, type WithFailure } from "../task-list";
import { describeOutcome, type Outcome, runVitest, runWhole } from "./runners";

export type Outcomes = WithFailure & { readonly outcomes: Outcome[] };

/** What needs no platform: format and lint, types, dead code, unit tests. */
export function checkTasks<Context extends Outcomes>(): ListrTask<Context>[] {
  const tools = toolEnvironment(readSettings());
  return [
    outcomeStep("Format and lint", () => runWhole("format and lint", "biome", ["check", "--colors=off", "."])),
    outcomeStep("Types", () =>
      runWhole(
        "types",
        "turbo",
        ["run", "types", "--concurrency=2", "--output-logs=errors-only", "--ui=stream"],
        tools,
      ),
    ),
    outcomeStep("Dead code", () => runWhole("dead code", "knip", ["--no-progress", "--no-config-hints"])),
    outcomeStep("Unit tests", (_context, say) => withReports((reports) => runVitest("unit", reports, say))),
  ];
}

/** A step that ends with an outcome; a red one marks the step, and what the runner said is shown at the end. */
export function outcomeStep<Context extends Outcomes>(
  title: string,
  run: (context: Context, say: (line: string) => void) => Promise<Outcome>,
): ListrTask<Context> {
  return step<Context>(title, async (context, say, rename) => {
    const outcome = await run(context, say);
    context.outcomes.push(outcome);
    rename(describeOutcome(outcome));
    if (outcome.tally.failed > 0) throw new Error(outcome.name);
  });
}

async function withReports(run: (reports: string) => Promise<Outcome>): Promise<Outcome> {
  const reports = mkdtempSync(join(tmpdir(), "olympus-reports-"));
  try {
    return await run(reports);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** What failed runners said, and one line for each runner. */
export function printOutcomes(outcomes: readonly Outcome[]): void {
  for (const { name, tally, output } of outcomes) {
    if (tally.failed > 0) console.info(`\n──── ${name} ────\n${output.trimEnd()}`);
  }
  console.info("");
  for (const outcome of outcomes) console.info(describeOutcome(outcome));
}
