import { distanceOf, secondsTo } from "../distance";

const words = new Intl.RelativeTimeFormat("en", { numeric: "always" });

/** "3 minutes ago", "in 2 days"; anything under a minute is "just now" or "in a moment". */
export function relativeTime(at: Date, now: Date): string {
  const seconds = secondsTo(at, now);
  const [amount, unit] = distanceOf(seconds);
  if (unit === "second") return seconds > 0 ? "in a moment" : "just now";
  return words.format(amount, unit);
}

/** "2026-11-25 01:30:29 UTC" */
export const utcTime = (at: Date): string => `${at.toISOString().slice(0, 19).replace("T", " ")} UTC`;
