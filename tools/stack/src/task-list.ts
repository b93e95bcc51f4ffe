import { Listr, type ListrTask, PRESET_TIMER } from "listr2";

export type WithFailure = {
  failure?: unknown;
  /** True once everything is being stopped: what fails from then on was cancelled. */
  readonly isStopping?: () => boolean;
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
    rendererOptions: { collapseSubtasks: false, timer: PRESET_TIMER },
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
    skip: (context) => (context.isStopping?.() ? cancelled : false),
    task: async (context, task) => {
      let last: string | undefined;
      try {
        await run(
          context,
          (line) => {
            // Where lines are printed one below the other, saying the same again is noise.
            if (line !== last) task.output = line;
            last = line;
          },
          (name) => {
            task.title = name;
          },
        );
      } catch (error) {
        if (context.isStopping?.()) return task.skip(cancelled);
        context.failure ??= error;
        throw new Error("see below");
      }
    },
  };
}

const cancelled = "cancelled";
