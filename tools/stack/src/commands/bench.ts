import { runWithInstance } from "../test-run/with-instance";

/** Measures what a login costs. */
export const bench = ({ stock = false }: { stock?: boolean } = {}): Promise<void> =>
  runWithInstance("tools/bench", [
    "--import",
    import.meta.resolve("tsx"),
    "src/main.ts",
    ...(stock ? ["--stock"] : []),
  ]);
