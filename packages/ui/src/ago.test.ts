import { expect, it } from "vitest";
import { ago, dayOf } from "./ago";

const now = new Date("2026-11-25T12:00:00Z");
const at = (seconds: number) => new Date(now.getTime() - seconds * 1000);

it.each([
  [0, "now", "jetzt"],
  [-20, "now", "jetzt"],
  [61, "1 minute ago", "vor 1 Minute"],
  [2 * 3600, "2 hours ago", "vor 2 Stunden"],
  [86_400, "yesterday", "gestern"],
  [45 * 86_400, "last month", "letzten Monat"],
])("%d seconds past", (seconds, english, german) => {
  expect(ago(at(seconds), now, "en")).toBe(english);
  expect(ago(at(seconds), now, "de")).toBe(german);
});

it("names a day", () => {
  expect(dayOf(now, "en")).toBe("25 November 2026");
  expect(dayOf(now, "de")).toBe("25. November 2026");
});
