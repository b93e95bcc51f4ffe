import { findForm } from "@olympus/bench/forms";
import type { Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { whoami } from "../support/http";
import { expect, test } from "../support/test";
import { oneVariant } from "../support/variant";

// One variant serves them all.
const told = oneVariant({ hera: { CIAM_ACCOUNT_DISCOVERY: "told" } });

async function send(http: HttpBrowser, path: string, control: string, fields: Record<string, string>): Promise<Answer> {
  const page = await http.follow(await http.get(`${told().half.heraUrl}${path}`));
  const form = findForm(page.body, control);
  return http.follow(await http.post(new URL(form.action, page.url), { ...form.fields, ...fields }));
}

const signUp = (email: string) => ({
  method: "password",
  "traits.email": email,
  "traits.name": "Nadia Newcomer",
  password: "a password of nobody 42",
});

test("where discovery is told, a sign-up with a taken address says so and keeps what was typed", async ({
  http,
  customer,
}) => {
  const page = await send(http, "/registration", "traits.email", signUp(customer.email));
  expect(page.url.pathname).toBe("/registration");
  expect(page.body).toContain("There is an account with this e-mail address already. Sign in instead.");
  expect(page.body).toContain(`value="${customer.email}"`);
  expect(page.body).not.toContain(signUp("").password);
});

test("where discovery is told, a new account is signed in at once", async ({ http, newcomer }) => {
  const page = await send(http, "/registration", "traits.email", signUp(newcomer.email));
  expect(page.url.pathname).toBe("/verification");
  expect((await whoami(http, told().half)).status).toBe(200);
});

test("where discovery is told, a code for an address without an account is refused on the page", async ({
  http,
  newcomer,
}) => {
  const page = await send(http, "/login", "identifier", { method: "code", identifier: newcomer.email });
  expect(page.body).toContain("Sign-in by code does not work for this address.");
});
