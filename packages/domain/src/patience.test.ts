import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { grantPatience, inPatience, OutOfPatience, Patience, withPatience } from "./patience";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const after = (ms: number) => new Promise<string>((resolve) => setTimeout(() => resolve("answer"), ms));
const silence = () => new Promise<never>(() => undefined);

it("hands on what comes in time", async () => {
  const waited = new Patience(1_000).wait(() => after(900));
  await vi.advanceTimersByTimeAsync(900);
  expect(await waited).toBe("answer");
});

it("ends a silence, and tells the one who asked", async () => {
  let told: AbortSignal | undefined;
  const waited = new Patience(1_000).wait((signal) => {
    told = signal;
    return silence();
  });
  const ended = expect(waited).rejects.toThrow(OutOfPatience);
  await vi.advanceTimersByTimeAsync(1_100);
  await ended;
  expect(told?.aborted).toBe(true);
});

it("is used up by all calls together, one after the other or side by side", async () => {
  const patience = new Patience(1_000);
  const both = Promise.all([patience.wait(() => after(600)), patience.wait(() => after(600))]);
  await vi.advanceTimersByTimeAsync(600);
  await both;
  const third = expect(patience.wait(() => after(600))).rejects.toThrow(OutOfPatience);
  await vi.advanceTimersByTimeAsync(500);
  await third;
  await expect(patience.wait(() => after(1))).rejects.toThrow(OutOfPatience);
});

it("does not run while nothing is waited for", async () => {
  const patience = new Patience(1_000);
  await vi.advanceTimersByTimeAsync(5_000);
  const waited = patience.wait(() => after(900));
  await vi.advanceTimersByTimeAsync(900);
  expect(await waited).toBe("answer");
});

it("does not take a busy process for a silence", async () => {
  const now = performance.now.bind(performance);
  let lateMs = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now() + lateMs);
  const waited = new Patience(1_000).wait(() => after(500));
  // The first tick comes five seconds late, as after a long computation.
  lateMs = 5_000;
  await vi.advanceTimersByTimeAsync(500);
  expect(await waited).toBe("answer");
});

it("is one per request, also in what the request calls", async () => {
  const request = withPatience(async () => {
    await inPatience(() => after(1_500));
    return inPatience(() => after(1_500));
  });
  const ended = expect(request).rejects.toThrow(OutOfPatience);
  await vi.advanceTimersByTimeAsync(2_600);
  await ended;
});

it("lasts longer for somebody who is known to be at work", async () => {
  const request = withPatience(() => {
    void after(1_000).then(() => grantPatience(2_000));
    return inPatience(() => after(4_000));
  });
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await request).toBe("answer");
});

it("is a new one for whoever asks outside of a request", async () => {
  const waited = inPatience(() => after(1_500)).then(() => inPatience(() => after(1_500)));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await waited).toBe("answer");
});
