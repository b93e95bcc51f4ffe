import { claimRows } from "./claims";
import { type Html, html } from "./html";
import type { Account } from "./sessions";

// What a redirect may ask the next page to say. Only these sentences: a text from the address bar is never shown.
const notices = new Map([
  ["signed-out", "You are signed out."],
  ["refreshed", "You have fresh tokens."],
  ["ended", "Your session has ended, so we signed you out here too. Sign in again to go on."],
]);

export const noticeFor = (name: unknown): string | undefined => notices.get(String(name));

const page = (title: string, body: Html): string =>
  html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · Portal</title>
    <link rel="icon" href="/icon.svg">
    <link rel="stylesheet" href="/portal.css">
  </head>
  <body>
    <header><a href="/">Portal</a><span>an example customer app</span></header>
    <main>${body}</main>
  </body>
</html>`.text;

const noticeOf = (notice: string | undefined) => notice && html`<p role="status">${notice}</p>`;

export const landingPage = (notice?: string) =>
  page(
    "Welcome",
    html`
      ${noticeOf(notice)}
      <h1>Welcome to the portal</h1>
      <p>This small app has no passwords of its own. It sends you to Olympus and reads the token that comes back.</p>
      <nav>
        <a class="primary" href="/sign-up">Create account</a>
        <a class="button" href="/sign-in">Sign in</a>
      </nav>`,
  );

const raw = (summary: string, value: unknown) =>
  html`<details><summary>${summary}</summary><pre>${JSON.stringify(value, null, 2)}</pre></details>`;

/** What `/api/me` answered to this person's access token. */
export type ApiAnswer = { readonly status: number; readonly body: unknown };

export const accountPage = (account: Account, api: ApiAnswer, csrfToken: string, notice?: string) => {
  const button = (action: string, label: string) =>
    html`<form method="post" action="${action}"><input type="hidden" name="csrf" value="${csrfToken}"><button>${label}</button></form>`;
  return page(
    "Signed in",
    html`
      ${noticeOf(notice)}
      <h1>Signed in as ${String(account.claims.name ?? account.claims.email ?? account.claims.sub)}</h1>
      <nav>${button("/refresh", "Refresh")}${button("/sign-out", "Sign out")}</nav>
      <section aria-labelledby="claims">
        <h2 id="claims">Verified claims</h2>
        <p>From the ID token, after its signature, issuer, audience, nonce and expiry were checked.</p>
        <table>${claimRows(account.claims)}</table>
        ${raw("The whole ID token", account.claims)}
      </section>
      <section aria-labelledby="api">
        <h2 id="api">Protected API</h2>
        <p><code>GET /api/me</code> with the access token answered ${api.status}.</p>
        ${raw("The answer", api.body)}
      </section>`,
  );
};

/** A page for a sign-in that did not end in a session: what happened, and the way on. */
export const troublePage = (title: string, sentence: string) =>
  page(
    title,
    html`
      <h1>${title}</h1>
      <p>${sentence}</p>
      <nav><a class="primary" href="/sign-in">Sign in</a><a class="button" href="/">Back to the start</a></nav>`,
  );

export const unavailablePage = (id: string) =>
  troublePage("Not available", `Signing in is not available right now. Please try again in a minute. Reference: ${id}`);

export const trouble = {
  denied: troublePage(
    "Access was not given",
    "You did not allow the portal to know who you are, so nobody is signed in. You can try again any time.",
  ),
  notStartedHere: troublePage(
    "Start again",
    "This sign-in was started in another browser, or too long ago. Please start again.",
  ),
  spent: troublePage("Sign-in did not work", "The sign-in was finished already or took too long. Please start again."),
  notVerified: troublePage(
    "Sign-in did not work",
    "The answer to this sign-in could not be verified, so nobody is signed in. Please start again.",
  ),
  foreignForm: troublePage(
    "Not done",
    "That button was on a page we do not know. Go back, reload it and press the button again.",
  ),
  refusedForm: troublePage("Not done", "What was sent here is not what this page takes. Go back and try again."),
  nothingHere: troublePage("Nothing here", "This address does not exist."),
} as const;
