import { states } from "../states/catalogue";
import { expect, test } from "../states/walk";
import { fieldProblems } from "./page/fields";
import { lostComplaint } from "./page/focus";
import { tokensAt } from "./tokens";

test.use({ javaScriptEnabled: false });

// One of each kind: about the whole form, about a field, about a code; signed out and signed in.
const refusals = [
  "sign-in-refused",
  "sign-up-refused",
  "recovery-code-wrong",
  "second-step-refused",
  "settings-password-refused",
];

for (const { name, reach } of states.filter((state) => state.half === "ciam" && refusals.includes(state.name))) {
  test(`${name}: without scripts too the focus goes to what was refused, and it is tied to its field`, async ({
    page,
    cast,
  }) => {
    await reach(page, cast);
    await expect.poll(() => page.evaluate(lostComplaint)).toEqual([]);
    expect(await page.evaluate(fieldProblems, tokensAt(page.url()))).toEqual([]);
  });
}
