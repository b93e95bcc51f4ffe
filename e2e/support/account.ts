import { createHmac } from "node:crypto";
import type { Person } from "@olympus/bench/people";
import type { HalfInstance } from "@olympus/stack/instance";
import { expect, type Page } from "@playwright/test";
import pg from "pg";
import { confide } from "./confided";
import { fillsInSignIn } from "./hera";

/** Signs in at Hera itself and sees who one is. */
export async function opensAccount(page: Page, half: HalfInstance, person: Pick<Person, "email" | "password">) {
  await page.goto(`${half.heraUrl}/login`);
  await fillsInSignIn(page, person);
  await expect(page.getByRole("heading", { level: 1, name: "You are signed in" })).toBeVisible();
}

export const seesHeading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

export const seesSaved = (page: Page) => expect(page.getByText("Your changes are saved.")).toBeVisible();

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, "")]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const shown = new Map<string, Set<number>>();

/**
 * A code of an authenticator app that was not handed out yet: each counts once, so a person who needs another one waits for it. Kratos
 * takes those of the half minute before and after too, which spares the tests the wait.
 */
export function authenticatorCode(key: string): string {
  const used = shown.get(key) ?? new Set<number>();
  shown.set(key, used);
  const now = Math.floor(Date.now() / 30_000);
  const step = [now, now + 1, now - 1].find((candidate) => !used.has(candidate));
  if (step === undefined) throw new Error("All three codes that Kratos takes now were used.");
  used.add(step);
  return codeAt(key, step);
}

/** The code of some half minutes ago. */
export const oldAuthenticatorCode = (key: string, stepsAgo: number): string =>
  codeAt(key, Math.floor(Date.now() / 30_000) - stepsAgo);

// RFC 6238.
function codeAt(key: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", fromBase32(key)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** From the page of the authenticator app: types in what the app shows. Hands on the key, for later codes. */
export async function setsUpAuthenticator(page: Page): Promise<string> {
  await seesHeading(page, "Authenticator app");
  const key = (await page.locator("#totp_secret_key li").textContent())?.trim() ?? "";
  confide(key);
  await page.locator('input[name="totp_code"]').fill(authenticatorCode(key));
  await page.locator('button[name="method"][value="totp"]').click();
  return key;
}

export async function entersAuthenticatorCode(page: Page, code: string): Promise<void> {
  await seesHeading(page, "Second step");
  // An answer in place empties the field when it arrives.
  await expect(page.locator('form[aria-busy="true"]')).toHaveCount(0);
  await page.locator('input[name="totp_code"]').fill(code);
  await page.locator('button[name="method"][value="totp"]').click();
}

/** Makes the sign-ins of a person an hour old, as the passing of an hour would. */
export async function anHourPasses({ databaseUrls }: HalfInstance, person: Pick<Person, "id">): Promise<void> {
  const kratos = new pg.Client({ connectionString: databaseUrls.kratos });
  await kratos.connect();
  await kratos.query(
    "update sessions set authenticated_at = authenticated_at - interval '1 hour' where identity_id = $1",
    [person.id],
  );
  await kratos.end();
}
