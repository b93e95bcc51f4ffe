import type { Language } from "./language/language";

const steps = [
  ["year", 365 * 24 * 60 * 60],
  ["month", 30 * 24 * 60 * 60],
  ["day", 24 * 60 * 60],
  ["hour", 60 * 60],
  ["minute", 60],
] as const;

/** "3 minutes ago", "yesterday", "now". A server does not know its reader's clock, but it does know how long something is past. */
export function ago(at: Date, now: Date, language: Language): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const seconds = Math.min(0, Math.round((at.getTime() - now.getTime()) / 1000));
  const step = steps.find(([, size]) => -seconds >= size);
  if (step === undefined) return words.format(0, "second");
  const [unit, size] = step;
  return words.format(Math.trunc(seconds / size), unit);
}

/** "24 November 2026", by the calendar of Greenwich. */
export const dayOf = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format(at);
