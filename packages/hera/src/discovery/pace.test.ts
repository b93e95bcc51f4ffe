import { expect, test } from "vitest";
import { Pace } from "./pace";

test("answers take at least the floor, with a little jitter", () => {
  const pace = new Pace(500);
  expect(pace.next(3, 0)).toBe(500);
  expect(pace.next(200, 1)).toBe(600);
});

test("on a busy machine the quick ones wait as long as the slow ones", () => {
  const pace = new Pace(500);
  expect(pace.next(800, 0)).toBe(1000);
  expect(pace.next(3, 0)).toBe(1000);
});

test("one answer that took for ever does not hold the next ones as long", () => {
  const pace = new Pace(500);
  pace.next(60_000, 0);
  expect(pace.next(3, 0)).toBe(2000);
});

test("a busy hour is forgotten", () => {
  const pace = new Pace(500);
  pace.next(800, 0);
  for (let calm = 0; calm < 32; calm += 1) pace.next(3, 0);
  expect(pace.next(3, 0)).toBe(500);
});
