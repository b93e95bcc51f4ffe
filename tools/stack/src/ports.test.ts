import { expect, test } from "vitest";
import { portsAt, wantedPorts } from "./ports";

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
