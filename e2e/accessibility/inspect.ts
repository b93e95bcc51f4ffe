import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import type { State } from "../states/state";
import { edgeless, moving } from "./page/colours";
import { fieldProblems } from "./page/fields";
import { focused, lostComplaint, lostConfirmation, reachable, startOver, unseenFocus } from "./page/focus";
import { layoutProblems, startEdges } from "./page/layout";
import { structureProblems } from "./page/structure";
import { tokensAt } from "./tokens";

const desktop = { width: 1280, height: 800 };
const smallest = { width: 320, height: 640 };
/** A desktop's 1440 px at 200 %. */
const zoomed = { width: 720, height: 450 };

const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Everything that is wrong with the state that this page is in, seen in every way that people see pages. Leaves the page in English, light and large. */
export async function inspect(page: Page, state: State): Promise<string[]> {
  const found: string[] = [];
  const note = (where: string, problems: readonly string[]) => {
    for (const problem of new Set(problems)) found.push(`${where}: ${problem}`);
  };
  if (state.complains) note("after the refusal", await lastSeen(() => page.evaluate(lostComplaint)));
  if (state.confirms) note("after it was done", await lastSeen(() => page.evaluate(lostConfirmation)));
  note("document", await page.evaluate(structureProblems));
  note("fields", await page.evaluate(fieldProblems, tokensAt(page.url())));

  await page.setViewportSize(desktop);
  note("keyboard", await keyboardProblems(page));
  // Without motion, so that no colour is on its way to another one when it is looked at.
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    note(colorScheme, await axeProblems(page, colorScheme === "dark"));
    note(`${colorScheme}, focus`, await page.evaluate(unseenFocus, { forced: false }));
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  note("forced colours", [...(await page.evaluate(edgeless)), ...(await page.evaluate(unseenFocus, { forced: true }))]);
  await page.emulateMedia({ forcedColors: "none" });
  note("reduced motion", await page.evaluate(moving));
  await page.emulateMedia({ reducedMotion: "no-preference" });

  note("1280 px", await page.evaluate(layoutProblems));
  note("text of 200 %", await withTextOf(page, "200%", layoutProblems));
  await page.setViewportSize(zoomed);
  note("zoom of 200 %", await page.evaluate(layoutProblems));
  await page.setViewportSize(smallest);
  note("320 px", await page.evaluate(layoutProblems));
  note("spaced text", await withSpacedText(page));
  note("right to left", await rightToLeftProblems(page));
  if (!state.passing) note("320 px, in German", await inGerman(page));
  return found;
}

/** What is still wrong when the page has had time for it. */
async function lastSeen(look: () => Promise<string[]>): Promise<string[]> {
  let problems: string[] = [];
  const isFine = async () => {
    problems = await look();
    return problems.length === 0;
  };
  await expect
    .poll(isFine, { timeout: 5_000 })
    .toBe(true)
    .catch(() => undefined);
  return problems;
}

async function axeProblems(page: Page, onlyColours: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (onlyColours ? axe.withRules(["color-contrast"]) : axe.withTags(axeTags)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Tab goes through everything there is, in the order of reading, and out again. */
async function keyboardProblems(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(reachable);
  await page.evaluate(startOver);
  const visited: { name: string; index: number; top: number; bottom: number; start: number }[] = [];
  for (const _ of wanted) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(focused);
    if (at === undefined) break;
    visited.push(at);
  }
  const problems: string[] = [];
  const order = visited.map(({ index }) => index);
  if (order.join() !== wanted.join()) problems.push(`Tab goes to ${visited.map(({ name }) => name).join(", ")}`);
  for (const [at, next] of visited.entries()) {
    const last = visited[at - 1];
    if (last === undefined) continue;
    const isBelow = next.bottom > last.top;
    const isBeside = next.top >= last.bottom - 1 || next.start >= last.start;
    if (!isBelow || !isBeside) problems.push(`from ${last.name} Tab goes back up to ${next.name}`);
  }
  return problems;
}

async function withTextOf(page: Page, size: string, look: () => string[]): Promise<string[]> {
  await page.evaluate((fontSize) => document.documentElement.style.setProperty("font-size", fontSize), size);
  const problems = await page.evaluate(look);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  return problems;
}

/** Text as far apart as somebody may set it who reads better so (WCAG 1.4.12). */
async function withSpacedText(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });
  const problems = await page.evaluate(layoutProblems);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return problems;
}

async function rightToLeftProblems(page: Page): Promise<string[]> {
  const turn = (dir: string) =>
    page.evaluate((to) => {
      document.documentElement.dir = to;
    }, dir);
  const before = await page.evaluate(startEdges);
  await turn("rtl");
  const problems = await page.evaluate(layoutProblems);
  const after = await page.evaluate(startEdges);
  await turn("ltr");
  const moved = Object.keys(before).filter((name) => Math.abs((before[name] ?? 0) - (after[name] ?? 0)) > 2);
  return [...problems, ...moved.map((name) => `${name} keeps its side: ${before[name]} px, then ${after[name]} px`)];
}

async function inGerman(page: Page): Promise<string[]> {
  const address = new URL(page.url());
  address.searchParams.set("lang", "de");
  await page.goto(address.href);
  const language = await page.locator("html").getAttribute("lang");
  return [...(language === "de" ? [] : [`it is in ${language}`]), ...(await page.evaluate(layoutProblems))];
}
