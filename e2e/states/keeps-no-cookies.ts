import type { Page } from "@playwright/test";

/** From here on this browser keeps none of the cookies that it is sent. */
export async function keepsNoCookies(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  client.on("Fetch.requestPaused", ({ requestId, responseStatusCode = 200, responseHeaders = [] }) => {
    const kept = responseHeaders.filter(({ name }) => name.toLowerCase() !== "set-cookie");
    void client.send("Fetch.continueResponse", { requestId, responseCode: responseStatusCode, responseHeaders: kept });
  });
  await client.send("Fetch.enable", { patterns: [{ requestStage: "Response" }] });
}
