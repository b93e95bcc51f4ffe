import { setTimeout as sleep } from "node:timers/promises";
import { Listr, type ListrTask, PRESET_TIMER } from "listr2";

export type WithFailure = {
  failure?: unknown;
  /** What stops everything when a step has failed; what fails from then on was cancelled. */
  readonly stopper?: { readonly stop: () => Promise<void>; readonly isStopping: () => boolean };
  /** The steps at work. */
  running?: Set<Promise<void>>;
};

type Manner = {
  /** How many tasks run side by side. */
  readonly concurrent?: number;
  /** Go on with the others when one has failed. */
  readonly goOn?: boolean;
};

/** A task list with times: redrawn in a terminal, plain lines elsewhere. */
export function taskList<Context extends WithFailure>(
  tasks: ListrTask<Context>[],
  { concurrent = 1, goOn = false }: Manner = {},
) {
  return new Listr<Context>(tasks, {
    concurrent: concurrent > 1 ? concurrent : false,
    exitOnError: !goOn,
    registerSignalListeners: false,
    fallbackRenderer: "simple",
    rendererOptions: {
      collapseSubtasks: false,
      showErrorMessage: false,
      showSkipMessage: false,
      suffixSkips: true,
      timer: PRESET_TIMER,
    },
    fallbackRendererOptions: { timer: PRESET_TIMER },
  });
}

/**
 * A task whose failure is kept for the end: the list marks the task, and the reason is told once, below it, instead of at the
 * task and at every group around it. One that was cancelled because another had failed is shown as left out, not as failed.
 */
export function step<Context extends WithFailure>(
  title: string,
  run: (context: Context, say: (line: string) => void, rename: (title: string) => void) => Promise<void> | void,
): ListrTask<Context> {
  return {
    title,
    skip: (context) => (isStopping(context) ? cancelled : false),
    task: async (context, task) => {
      let last: string | undefined;
      const say = (line: string) => {
        // Where lines are printed one below the other, saying the same again is noise.
        if (line !== last) task.output = line;
        last = line;
      };
      const rename = (name: string) => {
        task.title = name;
      };
      try {
        await asOneOf(context, async () => run(context, say, rename));
      } catch (error) {
        if (isStopping(context)) return task.skip(cancelled);
        context.failure ??= error;
        await stopOthers(context);
        throw new Error("see below");
      }
    },
  };
}

const cancelled = "cancelled";
const othersPatienceMs = 10_000;

const isStopping = ({ stopper }: WithFailure) => stopper?.isStopping() ?? false;

async function asOneOf(context: WithFailure, run: () => Promise<void>): Promise<void> {
  context.running ??= new Set();
  const { running } = context;
  const step = run();
  running.add(step);
  try {
    await step;
  } finally {
    running.delete(step);
  }
}

/** The list marks whatever still runs beside a failed step as failed, so that is stopped, and waited for, first. */
async function stopOthers({ stopper, running }: WithFailure): Promise<void> {
  if (stopper === undefined) return;
  await stopper.stop();
  const tooLong = new AbortController();
  const others = Promise.allSettled(running ?? []).finally(() => tooLong.abort());
  await Promise.race([others, sleep(othersPatienceMs, undefined, { signal: tooLong.signal }).catch(() => undefined)]);
  // The others end their own steps in the turn after.
  await sleep(0);
}
