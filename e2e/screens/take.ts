import type { Page } from "@playwright/test";
import { keep } from "./folder";
import { lookAt, looks } from "./looks";
import { pairOf, sheetOf, single } from "./sheet";

/** The four looks of a page as one picture. */
export async function take(page: Page, name: string): Promise<void> {
  const sheet = await sheetOf({
    "phone-light": await lookAt(page, looks["phone-light"]),
    "phone-dark": await lookAt(page, looks["phone-dark"]),
    "desktop-dark": await lookAt(page, looks["desktop-dark"]),
    "desktop-light": await lookAt(page, looks["desktop-light"]),
  });
  await keep(`${name}.webp`, sheet);
}

/** Two looks of it, where the other two say nothing new. */
export async function takePair(page: Page, name: string): Promise<void> {
  const pair = await pairOf({
    "phone-dark": await lookAt(page, looks["phone-dark"]),
    "desktop-light": await lookAt(page, looks["desktop-light"]),
  });
  await keep(`${name}.webp`, pair);
}

/** One look by itself. */
export async function takeSingle(page: Page, name: string, scheme: "light" | "dark" = "light"): Promise<void> {
  const whole = { width: 1440, heights: [900, 900], scheme } as const;
  await keep(`${name}.webp`, await single(await lookAt(page, whole)));
}
