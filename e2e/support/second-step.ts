import { findForm } from "@olympus/bench/forms";
import type { Answer, HttpBrowser } from "@olympus/bench/http-browser";
import type { HalfInstance } from "@olympus/stack/instance";
import { expect } from "@playwright/test";
import { authenticatorCode } from "./account";

/** Sends the form that holds `field`, as pressing its button does, and follows where that leads until `stop`. */
async function send(
  http: HttpBrowser,
  page: Answer,
  field: string,
  typed: Readonly<Record<string, string>>,
  stop?: (next: URL) => boolean,
): Promise<Answer> {
  const form = findForm(page.body, field);
  return http.follow(await http.post(new URL(form.action, page.url), { ...form.fields, ...typed }), stop);
}

/** Sets up an authenticator app for whoever is signed in. Hands on its key, for later codes. */
export async function setsUpSecondStep(http: HttpBrowser, half: HalfInstance): Promise<string> {
  const page = await http.follow(await http.get(`${half.heraUrl}/settings/authenticator`));
  const key = /id="totp_secret_key"[\s\S]*?<li[^>]*>\s*([A-Z2-7]+)\s*</.exec(page.body)?.[1] ?? "";
  const saved = await send(http, page, "totp_code", { totp_code: authenticatorCode(key), method: "totp" });
  expect(saved.body).toContain("Your changes are saved.");
  return key;
}

/** Makes backup codes for whoever is signed in, and confirms them. */
export async function makesBackupCodes(http: HttpBrowser, half: HalfInstance): Promise<readonly string[]> {
  const page = await http.follow(await http.get(`${half.heraUrl}/settings/backup-codes`));
  const made = await send(http, page, "lookup_secret_regenerate", { lookup_secret_regenerate: "true" });
  const list = /id="lookup_secret_codes"[\s\S]*?<\/[uo]l>/.exec(made.body)?.[0] ?? "";
  await send(http, made, "lookup_secret_confirm", { lookup_secret_confirm: "true" });
  return [...list.matchAll(/<li[^>]*>\s*([\w-]+)\s*</g)].map(([, code = ""]) => code);
}

/** Types a code into the second step that this page is, and follows where that leads until `stop`. */
export const entersCode = (http: HttpBrowser, page: Answer, code: string, stop?: (next: URL) => boolean) =>
  send(http, page, "totp_code", { totp_code: code, method: "totp" }, stop);

/** What the page sends when a backup code is typed into it. */
export function backupCodeForm(page: Answer, code: string): { action: URL; fields: Record<string, string> } {
  const form = findForm(page.body, "lookup_secret");
  return {
    action: new URL(form.action, page.url),
    fields: { ...form.fields, lookup_secret: code, method: "lookup_secret" },
  };
}
