import { expect, it } from "vitest";
import { relativeTime, utcTime } from "./relative";

const now = new Date("2026-11-25T12:00:00Z");
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

it.each([
  [0, "just now"],
  [-59, "just now"],
  [20, "in a moment"],
  [-60, "1 minute ago"],
  [-3 * 60 - 59, "3 minutes ago"],
  [-26 * 3600, "1 day ago"],
  [2 * 86_400, "in 2 days"],
  [-45 * 86_400, "1 month ago"],
  [-800 * 86_400, "2 years ago"],
])("%d seconds: %s", (seconds, words) => {
  expect(relativeTime(at(seconds), now)).toBe(words);
});

it("says the exact time in UTC", () => {
  expect(utcTime(now)).toBe("2026-11-25 12:00:00 UTC");
});
