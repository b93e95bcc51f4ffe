import { EventEmitter, once } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { step, taskList, type WithFailure } from "./task-list";

beforeEach(() => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

/** Two steps side by side: the first fails, the second ends with an error when everything is stopped, or when it is told to. */
function twoSteps(stops: boolean) {
  const end = new EventEmitter();
  const stop = async () => {
    stopping = true;
    end.emit("killed");
  };
  let stopping = false;
  const context: WithFailure = stops ? { stopper: { stop, isStopping: () => stopping } } : {};
  const list = taskList<WithFailure>(
    [
      step("Find the programs", () => Promise.reject(new Error("there are none"))),
      step("Build the apps", async () => {
        await once(end, "killed");
        throw new Error("killed");
      }),
    ],
    { concurrent: 2 },
  );
  return { context, list, kill: () => end.emit("killed") };
}

describe("when one step has failed, the other", () => {
  test("is stopped and shown as cancelled before the list ends", async () => {
    const { context, list } = twoSteps(true);
    await expect(list.run(context)).rejects.toThrow("see below");
    expect(list.tasks.map((task) => [task.hasFailed(), task.isSkipped()])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(context.failure).toEqual(new Error("there are none"));
  });

  test("is shown as failed when it fails by itself", async () => {
    const { context, list, kill } = twoSteps(false);
    await expect(list.run(context)).rejects.toThrow("see below");
    kill();
    await vi.waitFor(() => expect(list.tasks[1]?.hasFailed()).toBe(true));
  });
});

test("a step that would begin while everything is stopped is left out", async () => {
  const begun = vi.fn();
  const stopper = { stop: async () => undefined, isStopping: () => true };
  await taskList<WithFailure>([step("Six databases", begun)]).run({ stopper });
  expect(begun).not.toHaveBeenCalled();
});
