import { expect, it, test } from "vitest";
import { suited } from "./form-answer";
import { inlineHeader } from "./inline";
import { redirectTo } from "./respond";

const own = "http://ciam.localhost:3000";
const post = (headers: Record<string, string> = {}) =>
  new Request(`${own}/consent/answer`, { method: "POST", headers });

function answerTo(location: string): Response {
  const answer = redirectTo(location, { after: "POST" });
  answer.headers.append("set-cookie", "a=1");
  answer.headers.append("set-cookie", "b=2");
  return answer;
}

test.each(["/login?flow=1", "/error?failure=form/forged", "/", `${own}/settings?flow=1`])(
  "a form that leads to %s is redirected there",
  (location) => {
    const answer = answerTo(location);
    expect(suited(post(), answer, own)).toBe(answer);
  },
);

test.each([
  "/self-service/login/browser?return_to=x",
  "/consent?consent_challenge=1",
  "http://localhost:3102/oauth2/auth?a=1&b=2",
  "https://ciam.localhost.evil.example/",
])("a form that leads to %s gets a page on the way, with its cookies", async (location) => {
  const page = suited(post(), answerTo(location), own);
  expect(page.status).toBe(200);
  expect(page.headers.get("location")).toBeNull();
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(page.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  const href = new URL(location, own).href.replaceAll("&", "&amp;");
  const html = await page.text();
  expect(html).toContain(`<meta http-equiv="refresh" content="0;url=${href}">`);
  expect(html).toContain(`<a href="${href}">`);
});

it("lets no address break out of the page on the way", async () => {
  const html = await suited(post(), answerTo(`http://app.test/?x="><script>alert(1)</script>'`), own).text();
  expect(html).not.toContain("<script>");
  expect(html.match(/content="0;url=([^"]*)"/)?.[1]).toMatch(/^http:\/\/app\.test\/\?x=%22%3E%3Cscript%3E/);
});

it("tells a script where to go, with the cookies", async () => {
  const answer = suited(post({ [inlineHeader]: "1" }), answerTo("http://localhost:3102/oauth2/auth"), own);
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(await answer.json()).toEqual({ location: "http://localhost:3102/oauth2/auth" });
});

it("leaves a redirect after a GET as it is", () => {
  const answer = redirectTo("http://localhost:3102/oauth2/auth");
  expect(suited(new Request(`${own}/login`), answer, own)).toBe(answer);
});
