import type { Page } from "@playwright/test";
import { stillPicture } from "./still-picture";

/** How a page is looked at. */
export type Look = {
  readonly width: number;
  /** What is seen at first; a page that is longer is followed so far down. */
  readonly heights: readonly [least: number, most: number];
  readonly scheme: "light" | "dark";
};

const desktop = { width: 1280, heights: [720, 1200] } as const;
const phone = { width: 390, heights: [844, 1500] } as const;

export const looks = {
  "desktop-light": { ...desktop, scheme: "light" },
  "desktop-dark": { ...desktop, scheme: "dark" },
  "phone-light": { ...phone, scheme: "light" },
  "phone-dark": { ...phone, scheme: "dark" },
} as const satisfies Record<string, Look>;

/** The page in this look, as a PNG. It stays in it. */
export async function lookAt(page: Page, { width, heights: [least, most], scheme }: Look): Promise<Buffer> {
  await page.emulateMedia({ colorScheme: scheme });
  let height: number = least;
  await page.setViewportSize({ width, height });
  // What a page leaves free above itself grows a little with the window.
  for (const _ of ["as it is", "longer", "settled"]) {
    height = Math.min(most, Math.max(height, await page.evaluate(lengthOfPage)));
    await page.setViewportSize({ width, height });
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await stillPicture(page);
  return page.screenshot({ animations: "disabled", caret: "hide" });
}

/** How long the page is, once it is laid out as it now is. */
async function lengthOfPage(): Promise<number> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return document.documentElement.scrollHeight;
}
