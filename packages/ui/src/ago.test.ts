import { expect, it } from "vitest";
import { ago, dayOf, isJustNow } from "./ago";

const now = new Date("2026-11-25T12:00:00Z");
const at = (seconds: number) => new Date(now.getTime() - seconds * 1000);

it.each([
  [0, "now", "jetzt"],
  [-20, "now", "jetzt"],
  [61, "1 minute ago", "vor 1 Minute"],
  [2 * 3600, "2 hours ago", "vor 2 Stunden"],
  [86_400, "1 day ago", "vor 1 Tag"],
  [45 * 86_400, "1 month ago", "vor 1 Monat"],
])("%d seconds past", (seconds, english, german) => {
  expect(ago(at(seconds), now, "en")).toBe(english);
  expect(ago(at(seconds), now, "de")).toBe(german);
});

it.each([
  [-3600, true],
  [0, true],
  [59, true],
  [60, false],
])("%d seconds past is just now: %s", (seconds, expected) => {
  expect(isJustNow(at(seconds), now)).toBe(expected);
});

it("names a day by a calendar", () => {
  expect(dayOf(now, "en", "UTC")).toBe("25 November 2026");
  expect(dayOf(now, "de", "UTC")).toBe("25. November 2026");
  expect(dayOf(now, "de", "Pacific/Kiritimati")).toBe("26. November 2026");
});
