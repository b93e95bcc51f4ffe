import { readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests passed and failed; sums over all runners. `unsteady` names those that passed only at the second try. */
export type Tally = { readonly passed: number; readonly failed: number; readonly unsteady?: readonly string[] };

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

type Suite = {
  readonly specs: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[];
  readonly suites?: readonly Suite[] | undefined;
};
const suite: z.ZodType<Suite> = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
  get suites() {
    return z.array(suite).optional();
  },
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
  suites: z.array(suite),
});

/** Reads vitest's JSON report. A file that could not even be loaded has no failed test, so it counts as one itself. */
export function readVitestReport(file: string): Tally {
  const report = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const broken = report.numFailedTests === 0 ? report.numFailedTestSuites : 0;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/** Reads Playwright's JSON report. A test that passed only when tried again has passed, and is named: it wants mending. */
export function readPlaywrightReport(file: string): Tally {
  const { stats, errors, suites } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
  const passed = stats.expected + stats.flaky;
  return { passed, failed: stats.unexpected + errors.length, unsteady: suites.flatMap(unsteadyOf) };
}

const unsteadyOf = ({ specs, suites = [] }: Suite): readonly string[] => [
  ...specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky")).map(({ title }) => title),
  ...suites.flatMap(unsteadyOf),
];
