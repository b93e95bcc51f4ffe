import { type Browser, chromium } from "@playwright/test";
import { chromiumOptions } from "./chromium";
import { percentile } from "./rounds";

export type PageWeight = { readonly bytes: number; readonly requests: number; readonly firstPaintMs: number };

async function loadCold(browser: Browser, url: string): Promise<PageWeight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  network.on("Network.requestWillBeSent", ({ redirectResponse }) => {
    requests += 1;
    bytes += redirectResponse?.encodedDataLength ?? 0;
  });
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await network.send("Network.enable");
  await page.goto(url, { waitUntil: "networkidle" });
  const firstPaintMs = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  await context.close();
  return { bytes, requests, firstPaintMs };
}

/** Medians of `loads` loads of one page, each in a browser context that has never seen it; redirects included. */
export async function weighPage(url: string, loads: number): Promise<PageWeight> {
  const browser = await chromium.launch(chromiumOptions());
  try {
    const weights: PageWeight[] = [];
    for (let load = 0; load < loads; load += 1) weights.push(await loadCold(browser, url));
    const median = (of: (weight: PageWeight) => number) => percentile(weights.map(of), 0.5);
    return {
      bytes: median((w) => w.bytes),
      requests: median((w) => w.requests),
      firstPaintMs: median((w) => w.firstPaintMs),
    };
  } finally {
    await browser.close();
  }
}
