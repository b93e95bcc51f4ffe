import { startCodeFlow } from "@olympus/bench/code-flow";
import { authorize } from "@olympus/bench/hera-login";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { allowsTheApp, confirmsMail, fillsInSignUp, wantsCode } from "../support/hera";
import { portalClient } from "../support/instance";
import { mailTo } from "../support/mail";
import { seesClaims, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

const hourMs = 60 * 60 * 1000;

for (const [how, offMs] of [
  ["fast", hourMs],
  ["slow", -hourMs],
] as const) {
  test(`hard case 14: with a browser's clock an hour ${how}, signing up, in by code and at the app works`, async ({
    page,
    browser,
    newcomer,
  }) => {
    await page.clock.install({ time: Date.now() + offMs });
    await startsSignInAtThePortal(page);
    await page.getByRole("link", { name: "Create an account" }).click();
    await fillsInSignUp(page, newcomer);
    await confirmsMail(page, newcomer);
    await allowsTheApp(page);
    await seesClaims(page, newcomer);

    const context = await browser.newContext();
    const other = await context.newPage();
    await other.clock.install({ time: Date.now() + offMs });
    await startsSignInAtThePortal(other);
    await wantsCode(other, newcomer.email);
    // By the server's clock, or it would never end, or never begin.
    await expect(other.getByRole("button", { name: /^Send a new code in ([1-9]|[12]\d|30) s$/ })).toBeDisabled();
    await other.locator('input[name="code"]').fill((await mailTo(newcomer.email, 2)).code);
    await other.locator('button[name="method"][value="code"]').first().click();
    await seesClaims(other, newcomer);
    await context.close();
  });
}

test("hard case 14: no cookie of a sign-in says until when it lives without saying for how long", async ({
  customer,
}) => {
  const lines: string[] = [];
  class Listening extends HttpBrowser {
    override async send(...request: Parameters<HttpBrowser["send"]>) {
      const answer = await super.send(...request);
      lines.push(...[answer.headers["set-cookie"] ?? []].flat());
      return answer;
    }
  }
  const http = new Listening();
  await authorize(http, portalClient, startCodeFlow(portalClient), customer);
  http.close();
  // Browsers count Max-Age by themselves, and compare Expires to a clock that may be wrong; where there are both, Max-Age counts.
  const byTheClock = lines.filter((line) => /;\s*expires=/i.test(line) && !/;\s*max-age=/i.test(line));
  expect(byTheClock.filter((line) => !/expires=Thu, 01 Jan 1970/i.test(line))).toEqual([]);
  expect(lines.some((line) => line.startsWith("ciam_session="))).toBe(true);
});
