import { type Browser, chromium } from "@playwright/test";
import { chromiumOptions } from "./chromium";
import { percentile } from "./rounds";

/** One transfer of a page: its path, what it is, and its bytes as they went over the network, headers included. */
export type Part = { readonly path: string; readonly kind: string; readonly bytes: number };

export type PageWeight = {
  readonly bytes: number;
  readonly requests: number;
  readonly firstPaintMs: number;
  /** The parts of one of the loads; redirects are parts of their own. */
  readonly parts: readonly Part[];
};

async function loadCold(browser: Browser, url: string): Promise<PageWeight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const sent = new Map<string, { path: string; kind: string; bytes: number }>();
  const redirects: Part[] = [];
  network.on("Network.requestWillBeSent", ({ requestId, request, redirectResponse, type }) => {
    if (redirectResponse) {
      const path = new URL(redirectResponse.url).pathname;
      redirects.push({ path, kind: "Redirect", bytes: redirectResponse.encodedDataLength });
    }
    sent.set(requestId, { path: new URL(request.url).pathname, kind: type ?? "Other", bytes: 0 });
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const part = sent.get(requestId);
    if (part) part.bytes = encodedDataLength;
  });
  await network.send("Network.enable");
  await page.goto(url, { waitUntil: "networkidle" });
  const firstPaintMs = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  await context.close();
  const parts = [...redirects, ...sent.values()];
  return { bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0), requests: parts.length, firstPaintMs, parts };
}

/**
 * Medians of `loads` cold loads of each page, each in a browser context that has never seen it; redirects included. The pages take
 * turns, so that whatever else the machine does meets all of them.
 */
export async function weighPages(urls: readonly string[], loads: number): Promise<readonly PageWeight[]> {
  const browser = await chromium.launch(chromiumOptions());
  const weights = urls.map((): PageWeight[] => []);
  try {
    for (let load = 0; load < loads; load += 1) {
      for (const [at, url] of urls.entries()) weights[at]?.push(await loadCold(browser, url));
    }
  } finally {
    await browser.close();
  }
  return weights.map(medians);
}

function medians(weights: readonly PageWeight[]): PageWeight {
  const median = (of: (weight: PageWeight) => number) => percentile(weights.map(of), 0.5);
  return {
    bytes: median((weight) => weight.bytes),
    requests: median((weight) => weight.requests),
    firstPaintMs: median((weight) => weight.firstPaintMs),
    parts: weights[0]?.parts ?? [],
  };
}
