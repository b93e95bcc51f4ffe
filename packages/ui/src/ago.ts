import { distanceOf, secondsTo } from "./distance";
import type { Language } from "./language/language";

/**
 * "3 minutes ago", "1 day ago", "now". A server does not know its reader's clock, but it does know how long something is past; which
 * day was "yesterday" it does not.
 */
export function ago(at: Date, now: Date, language: Language): string {
  const [amount, unit] = distanceOf(Math.min(0, secondsTo(at, now)));
  return new Intl.RelativeTimeFormat(language, { numeric: amount === 0 ? "auto" : "always" }).format(amount, unit);
}

/** Whether something is past for less time than `ago` has a number for. */
export const isJustNow = (at: Date, now: Date): boolean => distanceOf(Math.min(0, secondsTo(at, now)))[0] === 0;

/** "24 November 2026", by the calendar of this time zone. */
export const dayOf = (at: Date, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone }).format(at);
