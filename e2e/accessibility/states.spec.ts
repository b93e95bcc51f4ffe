import { states } from "../states/catalogue";
import type { State } from "../states/state";
import { expect, test } from "../states/walk";
import { inspect } from "./inspect";

const accessible = (state: State) =>
  test(`${state.half}, ${state.name}: nobody is shut out`, async ({ page, cast }) => {
    await state.reach(page, cast);
    expect(await inspect(page, state)).toEqual([]);
  });

for (const state of states.filter(({ onVariant }) => !onVariant)) accessible(state);

// One variant serves them all.
test.describe("on a variant", () => {
  test.describe.configure({ mode: "default" });
  for (const state of states.filter(({ onVariant }) => onVariant)) accessible(state);
});
