import { fileURLToPath } from "node:url";
import { type Page, test } from "@playwright/test";

const folder = fileURLToPath(new URL("../../docs/screens", import.meta.url));

/** One picture, named after what it shows and how it was looked at. */
export async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({
    path: `${folder}/${name}-${test.info().project.name}.png`,
    animations: "disabled",
    caret: "hide",
  });
}
