import { isBackAt, startCodeFlow } from "@olympus/bench/code-flow";
import { findForm, hasField } from "@olympus/bench/forms";
import { authorize, submitSignIn } from "@olympus/bench/hera-login";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson } from "@olympus/bench/people";
import { signInAtHera } from "../support/http";
import { ciam, iam, portalClient } from "../support/instance";
import { expect, test } from "../support/test";

const back = isBackAt(portalClient);
const at = (path: string) => (next: URL) => next.pathname === path || back(next);

/** No token and no dead end: a page of ours with words on it, or the client is told. */
function expectRefused(answer: Answer) {
  expect(answer.status).toBeLessThan(500);
  if (answer.location === undefined) expect(answer.body).toContain("</h1>");
  else expect(answer.location.searchParams.get("code")).toBeNull();
}

test("hard case 26: a login challenge that is altered, invented or of the other half opens nothing", async ({
  http,
  customer,
}) => {
  await signInAtHera(http, ciam, customer);
  const asked = await http.get(startCodeFlow(portalClient).address);
  const challenge = asked.location?.searchParams.get("login_challenge") ?? "";
  const altered = `${challenge.slice(0, 10)}AAAA${challenge.slice(14)}`;
  for (const value of [altered, "invented", "", "a".repeat(5000)]) {
    const query = new URLSearchParams({ login_challenge: value });
    expectRefused(await http.follow(await http.get(`${ciam.heraUrl}/login?${query}`), back));
    expectRefused(await http.follow(await http.get(`${iam.heraUrl}/login?${query}`), back));
  }
  const foreign = new URLSearchParams({ login_challenge: challenge });
  expectRefused(await http.follow(await http.get(`${iam.heraUrl}/login?${foreign}`), back));
});

test("hard case 26: a challenge used once gives no second code", async ({ http, customer }) => {
  await authorize(http, portalClient, startCodeFlow(portalClient), customer); // consent is given from here on
  const asked = await http.follow(await http.get(startCodeFlow(portalClient).address), at("/login"));
  const login = asked.location;
  const consent = await http.follow(await http.get(login ?? ""), at("/consent"));
  const arrived = await http.follow(await http.get(consent.location ?? ""), back);
  expect(arrived.location?.searchParams.get("code"), "the first use works").toBeTruthy();
  expectRefused(await http.follow(await http.get(login ?? ""), back));
  expectRefused(await http.follow(await http.get(consent.location ?? ""), back));
});

test("hard case 26: a consent challenge that is altered or of the other half opens nothing", async ({
  http,
  customer,
}) => {
  const page = await authorizeUntilConsent(http, customer);
  const challenge = findForm(page.body, "answer").fields.consent_challenge ?? "";
  for (const [half, value] of [
    [ciam, `${challenge.slice(0, 10)}AAAA${challenge.slice(14)}`],
    [iam, challenge],
    [ciam, ""],
  ] as const) {
    const query = new URLSearchParams({ consent_challenge: value });
    expectRefused(await http.follow(await http.get(`${half.heraUrl}/consent?${query}`), back));
  }
});

test("hard case 27: another person's consent cannot be given", async ({ http, admin, customer }) => {
  const other = await createCustomer(admin, ciam);
  const thief = new HttpBrowser();
  const page = await authorizeUntilConsent(http, customer);
  const stolen = findForm(page.body, "answer");
  const own = findForm((await authorizeUntilConsent(thief, other)).body, "answer");
  const challenge = stolen.fields.consent_challenge ?? "";

  expectRefused(
    await thief.follow(
      await thief.get(`${ciam.heraUrl}/consent?${new URLSearchParams({ consent_challenge: challenge })}`),
      back,
    ),
  );
  for (const fields of [stolen.fields, { ...own.fields, consent_challenge: challenge }]) {
    const answer = await thief.post(`${ciam.heraUrl}/consent/answer`, { ...fields, answer: "allow" });
    expectRefused(await thief.follow(answer, back));
  }
  thief.close();
  await deletePerson(admin, ciam, other);
});

test("hard case 4: a consent without our form token, or with an invented one, is refused", async ({
  http,
  customer,
}) => {
  const page = await authorizeUntilConsent(http, customer);
  const { fields } = findForm(page.body, "answer");
  for (const token of ["", "invented"]) {
    const answer = await http.post(`${ciam.heraUrl}/consent/answer`, { ...fields, token, answer: "allow" });
    expect(answer.location?.searchParams.get("consent_verifier") ?? null).toBeNull();
    expectRefused(await http.follow(answer, back));
  }
});

test("hard case 74: a login challenge opened in a second browser leaves the first browser signed in", async ({
  http,
  admin,
  customer,
}) => {
  const other = await createCustomer(admin, ciam);
  await authorize(http, portalClient, startCodeFlow(portalClient), customer);
  const asked = await http.get(startCodeFlow(portalClient).address);
  const second = new HttpBrowser();
  await signInAtHera(second, ciam, other);
  await second.follow(await second.get(asked.location ?? ""), back);
  const silent = await http.follow(await http.get(startCodeFlow(portalClient).address), back);
  expect(silent.location?.searchParams.get("code")).toBeTruthy();
  second.close();
  await deletePerson(admin, ciam, other);
});

test("hard case 31: signing out without id_token_hint asks, and a foreign way back is refused", async ({
  http,
  customer,
}) => {
  await authorize(http, portalClient, startCodeFlow(portalClient), customer);
  const logout = new URL("oauth2/sessions/logout", ciam.hydraPublicUrl);
  const question = await http.follow(await http.get(logout));
  expect(hasField(question.body, "answer"), "Hera asks first").toBe(true);

  const foreign = new URLSearchParams({ post_logout_redirect_uri: "https://evil.example/", state: "x" });
  const refused = await http.follow(
    await http.get(`${logout}?${foreign}`),
    ({ hostname }) => hostname === "evil.example",
  );
  expect(refused.location, "nobody is sent there").toBeUndefined();

  const silent = await http.follow(await http.get(startCodeFlow(portalClient).address), back);
  expect(silent.location?.searchParams.get("code"), "still signed in").toBeTruthy();
});

test("hard case 31: a link to the sign-out page signs nobody out", async ({ http, customer }) => {
  await authorize(http, portalClient, startCodeFlow(portalClient), customer);
  await http.follow(await http.get(`${ciam.heraUrl}/logout`));
  await http.follow(await http.get(`${ciam.heraUrl}/self-service/logout?token=guessed`));
  await http.post(`${ciam.heraUrl}/logout/answer`, { answer: "sign-out" });
  const silent = await http.follow(await http.get(startCodeFlow(portalClient).address), back);
  expect(silent.location?.searchParams.get("code")).toBeTruthy();
});

async function authorizeUntilConsent(http: HttpBrowser, person: { email: string; password: string }): Promise<Answer> {
  const page = await http.follow(await http.get(startCodeFlow(portalClient).address), back);
  return submitSignIn(http, page, person, back);
}
