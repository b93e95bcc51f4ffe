import { anHourPasses, opensAccount, seesHeading, seesSaved, setsUpAuthenticator } from "../support/account";
import { plugsInAuthenticator } from "../support/authenticator";
import { fillsInSignIn } from "../support/hera";
import { signInAtHera } from "../support/http";
import { ciam } from "../support/instance";
import { signsInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";
import { take } from "./take";

test("what a customer sees of the own account", async ({ page, http, customer }) => {
  await plugsInAuthenticator(page);
  await signInAtHera(http, ciam, customer);
  await signsInAtThePortal(page, customer);
  for (const [path, heading] of [
    ["apps", "Your apps"],
    ["sessions", "Your devices"],
    ["settings/profile", "Profile"],
    ["settings/email", "E-mail address"],
    ["settings/password", "Password"],
    ["settings/authenticator", "Authenticator app"],
  ] as const) {
    await page.goto(`${ciam.heraUrl}/${path}`);
    await seesHeading(page, heading);
    await take(page, path.replace("/", "-"));
  }
  await page.goto(`${ciam.heraUrl}/settings/passkeys`);
  await page.getByRole("textbox", { name: "Name" }).fill("Casey’s laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("heading", { name: "Casey’s laptop" })).toBeVisible();
  await take(page, "settings-passkeys");
});

test("what a customer sees who has a second step", async ({ page, context, customer }) => {
  await opensAccount(page, ciam, customer);
  await page.goto(`${ciam.heraUrl}/settings/authenticator`);
  await setsUpAuthenticator(page);
  await seesSaved(page);
  await take(page, "settings-authenticator-on");
  await page.goto(`${ciam.heraUrl}/settings/backup-codes`);
  await page.getByRole("button", { name: "Make new backup codes" }).click();
  await expect(page.locator("#lookup_secret_codes li").first()).toBeVisible();
  await take(page, "settings-backup-codes");
  await anHourPasses(ciam, customer);
  await page.goto(`${ciam.heraUrl}/settings/password`);
  await seesHeading(page, "Confirm it’s you");
  await take(page, "confirm");
  await context.clearCookies();
  await page.goto(`${ciam.heraUrl}/settings`);
  await fillsInSignIn(page, customer);
  await seesHeading(page, "Second step");
  await take(page, "second-step");
});
