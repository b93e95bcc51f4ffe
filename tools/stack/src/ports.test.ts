import { expect, test } from "vitest";
import { highestOffset, otherOffset, portsAt, wantedPorts } from "./ports";

const numbers = (offset: number) => wantedPorts(portsAt(offset)).map(({ port }) => port);

test("no two services want one port", () => {
  expect(new Set(numbers(0)).size).toBe(numbers(0).length);
});

test("an offset moves all of them together", () => {
  expect(numbers(10_000)).toEqual(numbers(0).map((port) => port + 10_000));
});

test("instances ten apart never meet", () => {
  const first = new Set(numbers(20_000));
  for (let at = 1; at < 10; at += 1) expect(numbers(20_000 + at * 10).filter((port) => first.has(port))).toEqual([]);
});

test("the highest offset reaches the last port and no further", () => {
  expect(Math.max(...numbers(highestOffset))).toBe(65_535);
});

test.each([0, 10_000, 55_000, highestOffset])(
  "the offset to move to from %i is another one that can be had",
  (offset) => {
    expect(otherOffset(offset)).not.toBe(offset);
    expect(otherOffset(offset)).toBeGreaterThanOrEqual(0);
    expect(otherOffset(offset)).toBeLessThanOrEqual(highestOffset);
  },
);
