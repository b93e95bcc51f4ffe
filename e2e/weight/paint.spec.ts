import { weighPages } from "@olympus/bench/page-weight";
import type { Page } from "@playwright/test";
import { fillsInSignIn, seesConsent } from "../support/hera";
import { ciam } from "../support/instance";
import { startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

// Alone on the machine: what else runs would be measured along.
test.describe.configure({ mode: "serial" });

const most = 1.6;
const pairs = 9;

test("the sign-in page paints at most 1.6 times as late as an empty page of the same build", async () => {
  // The page that shows least is the one that says nothing is there: same document, style and scripts of Next, no flow and no form.
  const [login, empty] = await weighPages([`${ciam.heraUrl}/login`, `${ciam.heraUrl}/nowhere`], pairs);
  if (login === undefined || empty === undefined) throw new Error("Nothing was weighed");
  const told = `${login.firstPaintMs.toFixed(0)} ms beside ${empty.firstPaintMs.toFixed(0)} ms`;
  expect(login.firstPaintMs / empty.firstPaintMs, told).toBeLessThanOrEqual(most);
});

/** How far things moved by themselves since this page began to load. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          resolve(
            list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
          );
        });
        observer.observe({ type: "layout-shift", buffered: true });
        // Entries that are buffered come before the next frame; none by then means that nothing moved.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );

/** What the browser waits for before it paints. */
const blockersOf = (page: Page) =>
  page.evaluate(() =>
    (performance.getEntriesByType("resource") as (PerformanceResourceTiming & { renderBlockingStatus?: string })[])
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === "blocking")
      .map(({ name }) => new URL(name).pathname),
  );

async function expectStill(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  const at = new URL(page.url()).pathname;
  expect(await shiftOf(page), `layout shift of ${at}`).toBe(0);
  // None, when the browser has it already.
  const blockers = await blockersOf(page);
  expect(blockers.length, `${at} waits for ${blockers}`).toBeLessThanOrEqual(1);
  expect(blockers.join(), at).toMatch(/^$|\.css$/);
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test(`nothing moves by itself and one style sheet is all a page waits for, ${viewport.width} px wide`, async ({
    page,
    customer,
  }) => {
    await page.setViewportSize(viewport);
    for (const path of ["/login", "/registration", "/recovery", "/verification", "/signed-out", "/error", "/nowhere"]) {
      await page.goto(`${ciam.heraUrl}${path}`);
      await expectStill(page);
    }
    await startsSignInAtThePortal(page);
    await fillsInSignIn(page, customer);
    await seesConsent(page);
    await page.reload();
    await expectStill(page);
    for (const path of ["/", "/settings", "/apps", "/sessions", "/logout"]) {
      await page.goto(`${ciam.heraUrl}${path}`);
      await expectStill(page);
    }
  });
}
