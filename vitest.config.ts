import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const serverOnly = fileURLToPath(new URL("./tools/stack/src/server-only.ts", import.meta.url));

// Unit tests need nothing but Node; integration tests talk to the instance that OLYMPUS_DATA_DIR names.
export default defineConfig({
  resolve: { alias: { "server-only": serverOnly } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{packages,apps,tools,examples,docker}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "**/.next/**", "**/*.integration.test.ts", "**/*.durability.test.ts"],
          // Some start programs, a linter for one, and `npm test` builds the apps beside them.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["{packages,apps,tools,examples}/**/*.integration.test.ts"],
          exclude: ["**/node_modules/**", "**/.next/**"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // Kills the instance it talks to, so `npm test` runs it alone and last.
          name: "durability",
          include: ["tools/stack/src/**/*.durability.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
