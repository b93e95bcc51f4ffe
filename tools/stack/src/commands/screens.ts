import { createRequire } from "node:module";
import { inRepository } from "../repository";
import { runWithInstance } from "../test-run/with-instance";

/** Takes the pictures of docs/screens; `options` are Playwright's, such as `-g sign-up` for some of them. */
export function screens(options: readonly string[]): Promise<void> {
  const playwright = createRequire(inRepository("e2e/package.json")).resolve("@playwright/test/cli");
  return runWithInstance("e2e", [playwright, "test", "--config=screens/screens.config.ts", ...options]);
}
