import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readPlaywrightReport, readVitestReport, sum } from "./tally";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "olympus-tally-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("a tally", () => {
  test("of vitest counts its tests", () => {
    const file = report({ numPassedTests: 7, numFailedTests: 2, numFailedTestSuites: 3 });
    expect(readVitestReport(file)).toEqual({ passed: 7, failed: 2 });
  });

  test("counts a file that could not be loaded, in which no test has failed", () => {
    const file = report({ numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 1 });
    expect(readVitestReport(file)).toEqual({ passed: 7, failed: 1 });
  });

  test("of Playwright counts an error outside the tests, and names what passed only at the second try", () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const inner = { specs: [spec("steady", "expected"), spec("unsteady", "flaky")] };
    const suites = [{ specs: [spec("red", "unexpected")], suites: [inner] }];
    const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [{}], suites });
    expect(readPlaywrightReport(file)).toEqual({ passed: 6, failed: 2, unsteady: ["unsteady"] });
  });

  test("sums over runners", () => {
    expect(
      sum([
        { passed: 1, failed: 2 },
        { passed: 3, failed: 4 },
      ]),
    ).toEqual({ passed: 4, failed: 6 });
  });
});
