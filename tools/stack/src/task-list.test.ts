import { EventEmitter, once } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { step, taskList, type WithFailure } from "./task-list";

beforeEach(() => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

/** Two steps side by side: the first fails, the second ends with an error when it is told to. */
function twoSteps(isStopping: () => boolean) {
  const ended = new EventEmitter();
  const context: WithFailure = { isStopping };
  const list = taskList<WithFailure>(
    [
      step("Find the programs", () => Promise.reject(new Error("there are none"))),
      step("Build the apps", async () => {
        await once(ended, "killed");
        throw new Error("killed");
      }),
    ],
    { concurrent: 2 },
  );
  return { context, list, end: () => ended.emit("killed") };
}

describe("when one step has failed, the other", () => {
  test("is shown as cancelled when it ends because everything is stopped", async () => {
    let stopping = false;
    const { context, list, end } = twoSteps(() => stopping);
    await expect(list.run(context)).rejects.toThrow("see below");
    stopping = true;
    end();
    await vi.waitFor(() => expect(list.tasks[1]?.isSkipped()).toBe(true));
    expect(list.tasks[1]?.hasFailed()).toBe(false);
    expect(list.tasks[0]?.hasFailed()).toBe(true);
    expect(context.failure).toEqual(new Error("there are none"));
  });

  test("is shown as failed when it fails by itself", async () => {
    const { context, list, end } = twoSteps(() => false);
    await expect(list.run(context)).rejects.toThrow("see below");
    end();
    await vi.waitFor(() => expect(list.tasks[1]?.hasFailed()).toBe(true));
  });
});

test("a step that would begin while everything is stopped is left out", async () => {
  const begun = vi.fn();
  await taskList<WithFailure>([step("Six databases", begun)]).run({ isStopping: () => true });
  expect(begun).not.toHaveBeenCalled();
});
