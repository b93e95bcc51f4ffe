import { fileURLToPath } from "node:url";
import { chromiumOptions } from "@olympus/bench/chromium";
import { defineConfig } from "@playwright/test";
import journeys from "../playwright.config";
import { withTypeface } from "./typeface";

const { projects: _, ...base } = journeys;

// `npm run screens` takes the pictures of docs/screens: every screen in every state, from the real platform.
export default defineConfig(base, {
  testDir: fileURLToPath(new URL(".", import.meta.url)),
  testMatch: "**/*.screens.ts",
  timeout: 240_000, // a tour takes many pictures
  fullyParallel: false, // the pictures of one half share their people; the halves go side by side
  use: {
    launchOptions: { ...chromiumOptions(), env: withTypeface() },
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  },
  projects: [
    { name: "customers", testMatch: "hera.screens.ts", grep: /\bciam-/ },
    { name: "employees", testMatch: "hera.screens.ts", grep: /\biam-/, grepInvert: /\bciam-/ },
    // These lists show whoever there is.
    { name: "others", testMatch: "others.screens.ts", dependencies: ["customers", "employees"] },
    { name: "index", testMatch: "index.setup.ts", dependencies: ["others"] },
  ],
});
