import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ListrTask } from "listr2";
import { inRepository } from "../repository";
import { step, taskList } from "../task-list";
import { checkTasks, type Outcomes, outcomeStep, printOutcomes } from "../test-run/checks";
import { requireChromium } from "../test-run/chromium";
import { type OwnInstance, planOwnInstance } from "../test-run/own-instance";
import { type Outcome, runPlaywright, runVitest } from "../test-run/runners";
import { oneFailed, onePassed, sum } from "../test-run/tally";
import { type TempFolder, takeTempFolder } from "../test-run/temp-folder";

type Context = Outcomes & { instance?: OwnInstance; isUp?: true; chromium?: string };

/** Runs everything against an instance of its own and leaves nothing behind. The last line says how it went. */
export async function test(): Promise<void> {
  const temp = takeTempFolder();
  const reports = join(temp.path, "reports");
  mkdirSync(reports);
  const context: Context = { outcomes: [] };
  const cleanUp = once(() => end(context, temp));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => void cleanUp().then(() => process.exit(130)));
  }
  try {
    // A red step does not keep the others from running; what failed is known from the outcomes.
    await taskList<Context>(testTasks(reports), { goOn: true }).run(context);
  } catch (error) {
    context.failure ??= error;
  } finally {
    keepEvidence(context);
    await cleanUp();
  }
  report(context);
}

function testTasks(reports: string): ListrTask<Context>[] {
  const env = ({ instance, chromium }: Context) => ({
    ...(instance === undefined ? {} : { OLYMPUS_DATA_DIR: instance.dataDir }),
    ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }),
  });
  const againstPlatform = (
    title: string,
    run: (context: Context, say: (line: string) => void) => Promise<Outcome>,
  ): ListrTask<Context> => ({
    ...outcomeStep<Context>(title, run),
    skip: (context) => (context.isUp ? false : "there is no platform"),
  });
  return [
    group("Check and start", [startInstance(), ...checkTasks<Context>()]),
    group("Against the platform", [
      againstPlatform("Integration tests", (context, say) => runVitest("integration", reports, say, env(context))),
      againstPlatform("End to end", (context, say) => runPlaywright(reports, say, env(context))),
    ]),
    // Alone and last: it kills the platform piece by piece.
    againstPlatform("Kill and come back", (context, say) =>
      runVitest("durability", reports, say, { ...env(context), ...context.instance?.env }),
    ),
  ];
}

const group = (title: string, tasks: ListrTask<Context>[]): ListrTask<Context> => ({
  title,
  task: (_context, task) => task.newListr(tasks, { concurrent: 3, exitOnError: false }),
  exitOnError: false,
});

const startInstance = (): ListrTask<Context> =>
  step<Context>("A platform of its own", async (context, say, rename) => {
    context.chromium = await requireChromium(say);
    const instance = await planOwnInstance();
    context.instance = instance;
    await instance.start(say);
    context.isUp = true;
    rename(`A platform of its own, ports moved by ${instance.portOffset}`);
  });

/** Ends everything that the run has started and looks whether anything is left of it. */
async function end(context: Context, temp: TempFolder): Promise<void> {
  const ofInstance = (await context.instance?.end()) ?? [];
  const left = [...ofInstance, ...(await temp.remove())];
  context.outcomes.push({
    name: "nothing left behind",
    tally: left.length === 0 ? onePassed : oneFailed,
    output: left.join("\n"),
  });
}

/** When something failed, the logs and the browser's traces stay, in a folder that git does not see. */
function keepEvidence({ instance, outcomes }: Context): void {
  if (instance === undefined || sum(outcomes.map(({ tally }) => tally)).failed === 0) return;
  const kept = inRepository("test-results");
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  for (const name of ["logs", "e2e"]) {
    const from = join(instance.dataDir, name);
    if (existsSync(from)) cpSync(from, join(kept, name), { recursive: true });
  }
  console.info(`\nLogs and traces: ${kept}`);
}

function report({ outcomes, failure, isUp }: Context): void {
  printOutcomes(outcomes);
  const counted = sum(outcomes.map(({ tally }) => tally));
  // Whatever went wrong outside the tests themselves, a platform that did not come up above all, is a failure too.
  const unseen = failure !== undefined && (!isUp || counted.failed === 0) ? 1 : 0;
  if (unseen > 0) console.info(`\n${failure instanceof Error ? failure.message : String(failure)}`);
  const failed = counted.failed + unseen;
  if (failed > 0) process.exitCode = 1;
  console.info(`\n${counted.passed} passed, ${failed} failed`);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
