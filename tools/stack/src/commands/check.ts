import { taskList } from "../task-list";
import { checkTasks, type Outcomes, printOutcomes } from "../test-run/checks";
import { sum } from "../test-run/tally";
import { takeTempFolder } from "../test-run/temp-folder";

/** Format, lint, types, dead code and unit tests: no database, under a minute. */
export async function check(): Promise<void> {
  const context: Outcomes = { outcomes: [] };
  const temp = takeTempFolder();
  await taskList<Outcomes>(checkTasks(), { concurrent: 2, goOn: true })
    .run(context)
    .catch(() => undefined);
  await temp.remove();
  printOutcomes(context.outcomes);
  if (sum(context.outcomes.map(({ tally }) => tally)).failed > 0 || context.failure !== undefined) process.exitCode = 1;
}
