import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** The page complains: of the whole form, or of a field. */
export async function seesComplaint(page: Page): Promise<void> {
  const complaint = page.locator('main [role="alert"]:not(:empty), main [aria-invalid="true"]');
  await expect(complaint.first()).toBeVisible();
  await expect(page.locator("form[aria-busy]")).toHaveCount(0);
}

/** Sends the page's form as a browser without scripts does, by the button of this name and value. */
export async function sendsWithoutScripts(page: Page, name: string, value: string): Promise<void> {
  const button = page.locator(`button[name="${name}"][value="${value}"]`);
  await button.evaluate((pressed: HTMLButtonElement) => {
    const { form, name, value } = pressed;
    if (form === null) throw new Error("A button without a form");
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
    HTMLFormElement.prototype.submit.call(form);
  });
}
