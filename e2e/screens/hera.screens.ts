import type { Page } from "@playwright/test";
import { states } from "../states/catalogue";
import { expect, test } from "../states/walk";
import { forgetCast, names } from "./cast";
import { germanOf, isGermanToo, nameOf } from "./pictures";
import { take, takePair } from "./take";

test.use({ names });

async function readsGerman(page: Page): Promise<void> {
  const address = new URL(page.url());
  address.searchParams.set("lang", "de");
  await page.goto(address.href);
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
}

for (const state of states) {
  test(nameOf(state), async ({ page, cast }) => {
    await forgetCast(cast.admin, state.half);
    await state.reach(page, cast);
    await take(page, nameOf(state));
    if (!isGermanToo(state)) return;
    await readsGerman(page);
    await takePair(page, germanOf(nameOf(state)));
  });
}
