import { runWithInstance } from "../test-run/with-instance";

/** Measures what a login costs. */
export const bench = (): Promise<void> =>
  runWithInstance("tools/bench", ["--import", import.meta.resolve("tsx"), "src/main.ts"]);
