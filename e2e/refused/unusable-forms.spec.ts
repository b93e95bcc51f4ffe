import { findForm } from "@olympus/bench/forms";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { signInAtHera } from "../support/http";
import { ciam } from "../support/instance";
import { expect, test } from "../support/test";

const back = `${ciam.heraUrl}/apps`;
const starting = (kind: string) => `/self-service/${kind}/browser?${new URLSearchParams({ return_to: back })}`;

const forms = [
  { start: starting("login"), control: "password", typed: { identifier: "somebody@acme.test" }, method: "password" },
  {
    start: starting("registration"),
    control: "password",
    typed: { "traits.email": "somebody@acme.test", "traits.name": "Somebody Typed" },
    method: "password",
  },
  { start: starting("recovery"), control: "email", typed: { email: "somebody@acme.test" }, method: "code" },
  { start: starting("verification"), control: "email", typed: { email: "somebody@acme.test" }, method: "code" },
  {
    start: "/settings/profile",
    control: "traits.name",
    typed: { "traits.name": "Somebody Typed" },
    method: "profile",
  },
];

const invented = "11111111-1111-4111-8111-111111111111";

for (const { start, control, typed, method } of forms) {
  test(`hard cases 2 and 4: a form from ${start.split("?")[0]} that is unknown, nameless, foreign or forged begins anew`, async ({
    http,
    customer,
  }) => {
    const signedIn = start.startsWith("/settings");
    const stranger = new HttpBrowser();
    for (const browser of signedIn ? [http, stranger] : []) await signInAtHera(browser, ciam, customer);
    const formOf = async (browser: HttpBrowser) => {
      const page = await browser.follow(await browser.get(`${ciam.heraUrl}${start}`));
      const form = findForm(page.body, control);
      return { page, action: new URL(form.action, page.url), fields: form.fields };
    };
    const [own, foreign] = [await formOf(http), await formOf(stranger)];
    const strangers = foreign.action.searchParams.get("flow") ?? "";
    for (const [how, flow, csrf] of [
      ["unknown", invented, undefined],
      ["nameless", undefined, undefined],
      ["forged", own.action.searchParams.get("flow") ?? "", "invented"],
      ["foreign", strangers, foreign.fields.csrf_token],
    ] as const) {
      const action = new URL(own.action);
      if (flow === undefined) action.searchParams.delete("flow");
      else action.searchParams.set("flow", flow);
      const sent = { ...own.fields, ...typed, password: "never to be seen", method };
      const answer = await http.follow(await http.post(action, { ...sent, ...(csrf && { csrf_token: csrf }) }));
      expect(answer.status, how).toBe(200);
      expect(answer.url.pathname, how).toBe(own.page.url.pathname);
      const fresh = findForm(answer.body, control);
      expect(new URL(fresh.action, answer.url).searchParams.get("flow"), how).not.toBe(flow);
      if (!signedIn) expect(new URL(fresh.action, answer.url).searchParams.get("olympus_return"), how).toBe(back);
      expect(answer.body, how).toContain("Here is a new one.");
      expect(answer.body, how).not.toContain("never to be seen");
      if (how !== "nameless") {
        for (const value of Object.values(typed)) expect(answer.body, how).toContain(`value="${value}"`);
      }
    }
    stranger.close();
  });
}

test("hard case 4: a form that another site sends begins anew, with nothing filled in", async ({ http }) => {
  const page = await http.follow(await http.get(`${ciam.heraUrl}/registration`));
  const form = findForm(page.body, "password");
  const fields = {
    ...form.fields,
    csrf_token: "invented",
    "traits.email": "evil@evil.example",
    password: "of another site",
    method: "password",
  };
  const headers = { origin: "https://evil.example" };
  const answer = await http.follow(await http.post(new URL(form.action, page.url), fields, { headers }));
  expect(answer.body).toContain("Here is a new one.");
  expect(answer.body).not.toContain("evil@evil.example");
});
