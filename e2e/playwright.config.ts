import { join } from "node:path";
import { chromiumOptions } from "@olympus/bench/chromium";
import { readInstance } from "@olympus/stack/instance";
import { defineConfig } from "@playwright/test";

const { dataDir } = readInstance();

// Everything runs against the one instance that OLYMPUS_DATA_DIR names; each test brings its own people, so all run side by side.
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A busy machine may cost a test its first try; npm test names each test that needed a second one.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: "journeys", testIgnore: "afterwards/**" },
    { name: "afterwards", testMatch: "afterwards/*.spec.ts", dependencies: ["journeys"] },
  ],
  outputDir: join(dataDir, "e2e"),
  // The JSON report goes where PLAYWRIGHT_JSON_OUTPUT_NAME says.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? [["list"]] : [["list"], ["json"]],
  use: {
    browserName: "chromium",
    launchOptions: chromiumOptions(),
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    trace: "on-first-retry",
  },
});
