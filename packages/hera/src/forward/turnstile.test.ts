import { fail, ok, type Result } from "@olympus/domain/failure";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Turnstile } from "./turnstile";

const passwords = () => new Turnstile({ places: 8, tookMs: 400, briskMs: 700, slowMs: 1_500 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const answered =
  (ms: number, result: Result<string> = ok("done")) =>
  () =>
    new Promise<Result<string>>((resolve) => setTimeout(() => resolve(result), ms));
const silent = (ms: number) => answered(ms, fail("kratos/unreachable", { kind: "silent", milliseconds: ms }));
const crowd = (turnstile: Turnstile, size: number, run: () => Promise<Result<string>>) =>
  Promise.all(Array.from({ length: size }, () => turnstile.pass(run)));
const codes = (results: readonly Result<string>[]) => results.map((one) => (one.ok ? one.value : one.failure.code));
const count = (results: readonly Result<string>[], code: string) => codes(results).filter((one) => one === code).length;

it("lets a few through as if it were not there", async () => {
  const all = crowd(passwords(), 8, answered(300));
  await vi.advanceTimersByTimeAsync(300);
  expect(count(await all, "done")).toBe(8);
});

it("lets no more in at once than finish in time, and everybody in turn", async () => {
  let [inside, most] = [0, 0];
  const all = crowd(passwords(), 40, async () => {
    inside += 1;
    most = Math.max(most, inside);
    const result = await answered(1_000)();
    inside -= 1;
    return result;
  });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(count(await all, "done")).toBe(40);
  expect(most).toBe(8);
});

it("tells whoever would wait too long so at once, and when to come again", async () => {
  const all = crowd(passwords(), 400, answered(300));
  const last = passwords();
  await vi.advanceTimersByTimeAsync(20_000);
  const results = await all;
  expect(count(results, "kratos/busy")).toBeGreaterThan(100);
  expect(count(results, "done") + count(results, "kratos/busy")).toBe(400);
  const told = results.find((one) => !one.ok);
  expect(told).toMatchObject({ failure: { cause: { kind: "busy", milliseconds: 0, retrySeconds: 9 } } });
  const one = last.pass(answered(300));
  await vi.advanceTimersByTimeAsync(300);
  expect((await one).ok).toBe(true);
});

it("lets nobody wait for longer than it promised, also when it takes longer than it looked", async () => {
  const turnstile = passwords();
  const all = crowd(turnstile, 100, answered(2_000));
  await vi.advanceTimersByTimeAsync(8_000);
  const told = turnstile.pass(answered(100));
  await vi.advanceTimersByTimeAsync(2_000);
  const results = await all;
  expect(count(results, "done") + count(results, "kratos/busy")).toBe(100);
  expect(count(results, "kratos/busy")).toBeGreaterThan(50);
  expect((await told).ok).toBe(true);
});

it("makes room where the work is done quickly", async () => {
  const turnstile = passwords();
  const all = crowd(turnstile, 150, answered(100));
  await vi.advanceTimersByTimeAsync(700);
  expect(count(await all, "done")).toBe(150);
});

it("lets nobody wait for a silence that others met", async () => {
  const all = crowd(passwords(), 30, silent(2_500));
  await vi.advanceTimersByTimeAsync(2_500);
  expect(count(await all, "kratos/unreachable")).toBe(30);
});

it("calls it a crowd when all places are taken and others are being answered, else a silence", async () => {
  for (const [size, code] of [
    [30, "kratos/busy"],
    [1, "kratos/unreachable"],
  ] as const) {
    const turnstile = passwords();
    const unlucky = turnstile.pass(silent(2_500));
    const lucky = crowd(turnstile, size, answered(1_400));
    await vi.advanceTimersByTimeAsync(2_500);
    expect(codes([await unlucky])).toEqual([code]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(count(await lucky, "done")).toBe(size);
  }
});

it("keeps no place of one that failed", async () => {
  const turnstile = passwords();
  await crowd(turnstile, 8, () => Promise.reject(new Error("bug"))).catch(() => undefined);
  const next = turnstile.pass(answered(100));
  await vi.advanceTimersByTimeAsync(100);
  expect((await next).ok).toBe(true);
});
