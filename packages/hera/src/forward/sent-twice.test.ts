import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { once } from "./sent-twice";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function counting() {
  let runs = 0;
  let answer = (_: string) => {};
  const run = () => {
    runs += 1;
    return new Promise<string>((resolve) => {
      answer = resolve;
    });
  };
  return { run, runs: () => runs, answer: (text: string) => answer(text) };
}
const done = () => true;
const notDone = () => false;

it("is done once while its answer is on the way, and anew afterwards", async () => {
  const { run, runs, answer } = counting();
  const twice = [
    once(["on the way", new Uint8Array([1])], run, notDone),
    once(["on the way", new Uint8Array([1])], run, notDone),
  ];
  answer("refused");
  expect(await Promise.all(twice)).toEqual(["refused", "refused"]);
  expect(runs()).toBe(1);
  void once(["on the way", new Uint8Array([1])], run, notDone);
  expect(runs()).toBe(2);
});

it("is done once for a second click that comes a moment later, where it is done", async () => {
  const { run, runs, answer } = counting();
  const first = once(["late"], run, done);
  answer("signed in");
  await first;
  expect(await once(["late"], run, done)).toBe("signed in");
  vi.advanceTimersByTime(5_000);
  void once(["late"], run, done);
  expect(runs()).toBe(2);
});

it("is not taken for another form that looks alike", () => {
  const { run, runs } = counting();
  for (const parts of [["ab", "c"], ["a", "bc"], ["abc", null], ["abc"]]) void once(parts, run, done);
  expect(runs()).toBe(4);
});

it("a failure is not remembered", async () => {
  await expect(once(["x"], () => Promise.reject(new Error("no")), done)).rejects.toThrow("no");
  expect(await once(["x"], async () => "yes", done)).toBe("yes");
});
