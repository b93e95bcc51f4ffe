import { expect, test } from "vitest";
import { plainPage } from "./respond";

const said = { status: 413, title: "This is too long", sentence: "Shorten it.", referenceId: "0123456789" };

async function doorOf(method: string, headers: Record<string, string> = {}): Promise<string | undefined> {
  const request = new Request("http://127.0.0.1:3000/self-service/login?flow=1", {
    method,
    headers: { host: "ciam.localhost:3000", ...headers },
  });
  return /<nav><a class="main" href="([^"]*)"/.exec(await plainPage(request, said).text())?.[1];
}

test.each([
  ["a page asked for again", "GET", {}, ""],
  [
    "the page of the form",
    "POST",
    { referer: "http://ciam.localhost:3000/login?flow=1&a=%22" },
    "/login?flow=1&amp;a=%22",
  ],
  ["the start, after a form of nowhere", "POST", {}, "/"],
  ["the start, after a form of elsewhere", "POST", { referer: "http://evil.test/login" }, "/"],
])("a plain page has a door: %s", async (_, method, headers, door) => {
  expect(await doorOf(method, headers)).toBe(door);
});

test("what is known better is the door", async () => {
  const links = [{ href: "/login", text: "Back to sign-in" }];
  const page = plainPage(new Request("http://127.0.0.1:3000/"), { ...said, links });
  expect(await page.text()).toContain('<nav><a class="main" href="/login">Back to sign-in</a></nav>');
});
