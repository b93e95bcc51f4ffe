import { type Client, isBackAt, startCodeFlow } from "@olympus/bench/code-flow";
import { findForm } from "@olympus/bench/forms";

import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, type Person } from "@olympus/bench/people";
import type { HalfInstance } from "@olympus/stack/instance";
import { expect } from "@playwright/test";
import { signInAtHera } from "../support/http";
import { portalUrl } from "../support/instance";

/** A half whose people and browsers the tests of this folder make and throw away. */
export type Stand = {
  readonly half: HalfInstance;
  readonly admin: HttpBrowser;
  /** The portal's client, at this half's own Hydra. */
  readonly client: Client;
  /** A browser of nobody. */
  readonly browser: () => HttpBrowser;
  readonly person: () => Promise<Person>;
  readonly close: () => void;
};

export function openStand(half: HalfInstance): Stand {
  const browsers: HttpBrowser[] = [];
  const browser = () => {
    const opened = new HttpBrowser();
    browsers.push(opened);
    return opened;
  };
  const admin = browser();
  return {
    half,
    admin,
    client: { issuer: half.hydraPublicUrl, id: "portal", redirectUri: `${portalUrl}/callback` },
    browser,
    person: () => createCustomer(admin, half),
    close: () => {
      for (const opened of browsers.splice(0)) opened.close();
    },
  };
}

type Fields = Readonly<Record<string, string>>;
export type Mode = "plain" | "in place";

/** Sends the form of this page that has such a control, as it stands but for `fields`; the answer is not followed. */
export function submit(
  browser: HttpBrowser,
  page: Answer,
  control: string,
  fields: Fields,
  mode: Mode = "plain",
): Promise<Answer> {
  const form = findForm(page.body, control);
  const all = { ...form.fields, ...fields };
  const address = new URL(form.action, page.url);
  if (mode === "plain") return browser.post(address, all);
  // The very same form sent twice at once is one form with one answer: this one is another.
  return browser.post(address, { ...all, beside: "1" }, { headers: { "x-olympus-inline": "1" } });
}

export const open = async (browser: HttpBrowser, half: HalfInstance, path: string): Promise<Answer> =>
  browser.follow(await browser.get(half.heraUrl + path));

/** Somebody who is signed in at Hera, in a browser of their own. */
export async function signedIn(stand: Stand): Promise<{ browser: HttpBrowser; person: Person }> {
  const [browser, person] = [stand.browser(), await stand.person()];
  await signInAtHera(browser, stand.half, person);
  return { browser, person };
}

/** From the app to the page where it stops: the sign-in form for nobody, the consent for somebody. */
export async function fromTheApp({ client }: Stand, browser: HttpBrowser): Promise<Answer> {
  return browser.follow(await browser.get(startCodeFlow(client).address), isBackAt(client));
}

/** Somebody who is signed in at the app too. */
export async function signedInAtTheApp(stand: Stand): Promise<HttpBrowser> {
  const { browser } = await signedIn(stand);
  const consent = await fromTheApp(stand, browser);
  await browser.follow(await submit(browser, consent, "answer", { answer: "allow" }), isBackAt(stand.client));
  return browser;
}

/** What Hydra asks of Hera on the app's behalf, `/login?login_challenge=…` or `/consent?consent_challenge=…`, not answered yet. */
export async function challenge(stand: Stand, browser: HttpBrowser, name: string): Promise<URL> {
  const start = await browser.get(startCodeFlow(stand.client).address);
  const asked = await browser.follow(start, (next) => next.searchParams.has(name));
  if (asked.location === undefined) throw new Error(`No ${name}: ${asked.url.pathname} answered ${asked.status}`);
  return asked.location;
}

/** The newest code that was mailed to somebody, as Kratos keeps it for its courier. */
export async function mailedCode({ admin, half }: Stand, email: string): Promise<string> {
  const newest = async () => {
    const query = new URLSearchParams({ recipient: email });
    const { body } = await admin.get(`${half.kratosAdminUrl}/admin/courier/messages?${query}`);
    const [message] = JSON.parse(body) as { body: string }[];
    return /\b\d{6}\b/.exec(message?.body ?? "")?.[0] ?? "";
  };
  await expect.poll(newest, { message: `a code for ${email}` }).toMatch(/^\d{6}$/);
  return newest();
}

export async function wantsCode(browser: HttpBrowser, half: HalfInstance, email: string): Promise<Answer> {
  const page = await open(browser, half, "/login");
  return browser.follow(await submit(browser, page, "identifier", { identifier: email, method: "code" }));
}

export async function wantsRecovery(browser: HttpBrowser, half: HalfInstance, email: string): Promise<Answer> {
  const page = await open(browser, half, "/recovery");
  return browser.follow(await submit(browser, page, "email", { email, method: "code" }));
}
