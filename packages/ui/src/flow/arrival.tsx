"use client";
import { useEffect } from "react";

type Waiting = { readonly done: () => void; readonly hadSecret: boolean };
let waiting: Waiting | undefined;

/** Called by a form whose answer is shown on this same page; `done` runs when it stands there. */
export function awaitArrival(done: () => void): void {
  waiting = { done, hadSecret: document.querySelector(secrets) !== null };
}

/** Part of every page: notices that a form's answer has been drawn in place, and takes the person to what it says. */
export function Arrival() {
  // After every drawing: the page draws this anew exactly when the server has answered.
  useEffect(() => {
    if (waiting === undefined) return;
    const { done, hadSecret } = waiting;
    waiting = undefined;
    // Elements takes over a new flow in one more drawing; what it says stands there after that.
    setTimeout(() => {
      done();
      goToOutcome(document, { hadSecret });
    });
  });
  return null;
}

// What was refused is typed anew, what was accepted is not sent twice.
const secrets =
  'input[autocomplete~="current-password"], input[autocomplete~="new-password"], input[autocomplete="one-time-code"], input[type="password"]';

/**
 * Puts the focus where the answer is: what went wrong first, then a field, then a success, then what the next step asks for, then the
 * new screen's title.
 */
function goToOutcome(page: Document, { hadSecret }: { readonly hadSecret: boolean }): void {
  const main = page.querySelector("main");
  for (const field of page.querySelectorAll<HTMLInputElement>(secrets)) field.value = "";
  const outcome =
    find(main, '[role="alert"]:not(:empty)') ??
    find(main, '[aria-invalid="true"]') ??
    find(main, '[role="status"][tabindex]') ??
    (hadSecret ? null : find(main, secrets)) ??
    (isNowhere(page) ? find(main, "h1") : null);
  outcome?.focus();
}

const find = (within: Element | null, selector: string) => within?.querySelector<HTMLElement>(selector) ?? null;

// The pressed button may be gone with its screen; a code field takes the focus itself.
const isNowhere = ({ activeElement, body }: Document) => activeElement === null || activeElement === body;
