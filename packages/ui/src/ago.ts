import { distanceOf, secondsTo } from "./distance";
import type { Language } from "./language/language";

/** "3 minutes ago", "yesterday", "now". A server does not know its reader's clock, but it does know how long something is past. */
export function ago(at: Date, now: Date, language: Language): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return words.format(...distanceOf(Math.min(0, secondsTo(at, now))));
}

/** "24 November 2026", by the calendar of Greenwich. */
export const dayOf = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format(at);
