import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import journeys from "../playwright.config";

const { projects: _, ...base } = journeys;

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const schemes = ["light", "dark"] as const;

// `npm run screens` takes the pictures of docs/screens: every page in four looks, from the real platform.
export default defineConfig(base, {
  testDir: fileURLToPath(new URL(".", import.meta.url)),
  testMatch: "**/*.screens.ts",
  fullyParallel: false, // the tours of one look share their people; the looks go side by side
  projects: [
    { name: "before", testMatch: "**/cast.setup.ts", teardown: "after" },
    { name: "after", testMatch: "**/cast.setup.ts" },
    ...Object.entries(sizes).flatMap(([size, viewport]) =>
      schemes.map((colorScheme) => ({
        name: `${size}-${colorScheme}`,
        dependencies: ["before"],
        use: { viewport, colorScheme },
      })),
    ),
  ],
});
