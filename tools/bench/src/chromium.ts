import { findChromium } from "@olympus/stack/test-run/chromium";
import type { LaunchOptions } from "@playwright/test";

/** How Chromium is started, here and in the end-to-end tests: quiet, and never asking the internet. */
export function chromiumOptions(): LaunchOptions {
  const executablePath = findChromium();
  return {
    ...(executablePath !== undefined && { executablePath }),
    args: [
      "--no-sandbox", // containers run as root, where Chromium's own sandbox cannot start
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  };
}
