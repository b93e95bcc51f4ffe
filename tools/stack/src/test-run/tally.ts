import { readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests passed and failed; sums over all runners. */
export type Tally = { readonly passed: number; readonly failed: number };

export const none: Tally = { passed: 0, failed: 0 };
export const onePassed: Tally = { passed: 1, failed: 0 };
export const oneFailed: Tally = { passed: 0, failed: 1 };

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed }), none);

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Reads vitest's JSON report. A file that could not even be loaded has no failed test, so it counts as one itself. */
export function readVitestReport(file: string): Tally {
  const report = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const broken = report.numFailedTests === 0 ? report.numFailedTestSuites : 0;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/** Reads Playwright's JSON report. A test that passed only when tried again has failed. */
export function readPlaywrightReport(file: string): Tally {
  const { stats, errors } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
