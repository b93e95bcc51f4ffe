import { startCodeFlow } from "@olympus/bench/code-flow";
import { findForm } from "@olympus/bench/forms";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { ciam, iam, portalClient } from "../support/instance";
import { expect, test } from "../support/test";

const language = (accepted: string) => ({ headers: { "accept-language": accepted } });

/** A browser that keeps no cookies: every request is its first. */
async function follow(answer: Answer, accepted: string): Promise<Answer> {
  let current = answer;
  for (let hops = 0; current.location !== undefined; hops += 1) {
    if (hops === 10) throw new Error(`A loop, last to ${current.location.pathname}`);
    const browser = new HttpBrowser();
    current = await browser.get(current.location, language(accepted));
    browser.close();
  }
  return current;
}

const says = { en: "Your browser keeps no cookies", de: "Ihr Browser behält für diese Adresse keine Cookies" };

for (const [name, half, kinds] of [
  ["ciam", ciam, ["login", "registration", "recovery", "verification"]],
  ["iam", iam, ["login", "recovery", "verification"]],
] as const) {
  test(`a browser that keeps no cookies is told so at Hera ${name}, in its language, and a form of it too`, async ({
    http,
  }) => {
    for (const kind of kinds) {
      for (const accepted of ["en", "de"] as const) {
        const start = `${half.heraUrl}/self-service/${kind}/browser`;
        const page = await follow(await http.get(start, language(accepted)), accepted);
        expect(page.body, `${kind} ${accepted}`).toContain(says[accepted]);
        expect(page.body, "a way to try again").toContain(`href="/self-service/${kind}/browser`);

        // The form was opened by a browser that then lost its cookies.
        const keeping = new HttpBrowser();
        const form = await keeping.follow(await keeping.get(start, language(accepted)));
        keeping.close();
        const { action, fields } = findForm(form.body, "csrf_token");
        const forgetful = new HttpBrowser();
        const posted = await forgetful.post(
          new URL(action, form.url),
          { ...fields, identifier: "ada@acme.test", email: "ada@acme.test", method: "code" },
          language(accepted),
        );
        forgetful.close();
        expect((await follow(posted, accepted)).body, `${kind} ${accepted}, sent`).toContain(says[accepted]);
      }
    }
  });
}

test("a browser without cookies that comes from an app is told so, and can go on to the app once it keeps them", async ({
  http,
}) => {
  const page = await follow(await http.get(startCodeFlow(portalClient).address), "en");
  expect(page.body).toContain(says.en);
  const again = /href="(\/self-service\/login\/browser[^"]*)"/.exec(page.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const form = await http.follow(await http.get(new URL(again, page.url)));
  expect(form.body).toContain("Sign in to");
  expect(form.url.searchParams.get("olympus_return")).toContain("/oauth2/auth?");
});
