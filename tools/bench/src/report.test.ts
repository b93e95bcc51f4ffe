import { expect, it } from "vitest";
import { verdictOnLogins, verdictOnPages } from "./report";

const spent = (cpuMsPerLogin: number) => ({ logins: 1, cpuMsPerLogin, byServer: {}, p50: 0, p95: 0 });
const page = (name: string, bytes: number, firstPaintMs: number) => ({
  name,
  weight: { bytes, requests: 1, firstPaintMs },
});

it("says what Hera adds to a login, and whether that is little enough everywhere", () => {
  const little = { concurrency: 1, raw: spent(300), hera: spent(420) };
  expect(verdictOnLogins([little])).toBe("Aim: Hera adds at most 40 % CPU. It adds 120 ms (40 %) at 1 at once: met.");
  const much = { concurrency: 8, raw: spent(300), hera: spent(450) };
  expect(verdictOnLogins([little, much])).toContain("150 ms (50 %) at 8 at once: not met.");
});

it("says how heavy and how late the page is, and how heavy the stock one", () => {
  const empty = page("empty page", 143_000, 100);
  const stock = page("stock page", 1_140_000, 900);
  expect(verdictOnPages({ signIn: page("sign-in page", 190_000, 160), empty, stock })).toEqual([
    "Aim: a cold sign-in page is at most 190.0 kB. It is 190.0 kB: met.",
    "Aim: its first paint comes at most 1.6 times as late as the empty page's. It comes 1.60 times as late: met.",
    "The stock page is 6.0 times as heavy.",
  ]);
  const late = verdictOnPages({ signIn: page("sign-in page", 190_001, 161), empty });
  expect(late).toHaveLength(2);
  for (const verdict of late) expect(verdict).toContain(": not met.");
});
