import { type Client, isBackAt, startCodeFlow } from "@olympus/bench/code-flow";
import { findForm, hasField } from "@olympus/bench/forms";
import { submitSignIn } from "@olympus/bench/hera-login";
import type { Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { portalClient } from "../support/instance";
import { expect, test } from "../support/test";
import { oneVariant } from "../support/variant";

// Challenges that are over after seconds. One variant serves them all.
const hasty = oneVariant({ hydra: { TTL_LOGIN_CONSENT_REQUEST: "4s" } });
const client = (): Client => ({ ...portalClient, issuer: hasty().half.hydraPublicUrl });

const back = (next: URL) => isBackAt(client())(next);

/** Waits until Hydra itself takes this challenge for over. */
async function isOver(admin: HttpBrowser, kind: "login" | "consent", challenge: string): Promise<void> {
  const query = new URLSearchParams({ [`${kind}_challenge`]: challenge });
  const address = `${hasty().half.hydraAdminUrl}/admin/oauth2/auth/requests/${kind}?${query}`;
  await expect.poll(async () => (await admin.get(address)).status, { timeout: 30_000 }).toBe(401);
}

async function allow(http: HttpBrowser, page: Answer): Promise<Answer> {
  const { action, fields } = findForm(page.body, "answer");
  return http.follow(await http.post(new URL(action, page.url), { ...fields, answer: "allow" }), back);
}

const codeOf = (answer: Answer) => answer.location?.searchParams.get("code") ?? "";

/** Answers what is asked once more; a machine that is slower than the challenge may be asked again. */
async function allowUntilThere(http: HttpBrowser, page: Answer): Promise<Answer> {
  let current = page;
  for (let asked = 0; asked < 5 && current.location === undefined; asked += 1) current = await allow(http, current);
  return current;
}

test("hard cases 26 and 84: a login challenge that is over says so, and its sign-in form left open goes on to the app", async ({
  http,
  admin,
  customer,
}) => {
  const asked = await http.get(startCodeFlow(client()).address);
  const challenge = asked.location?.searchParams.get("login_challenge") ?? "";
  const form = await http.follow(asked, back);
  await isOver(admin, "login", challenge);
  const late = await http.follow(await http.get(asked.location ?? ""), back);
  expect(late.body).toContain("Start again at your app.");

  const consent = await submitSignIn(http, form, customer, back);
  expect(hasField(consent.body, "answer"), "one question on").toBe(true);
  expect(codeOf(await allowUntilThere(http, consent))).not.toBe("");
});

for (const how of ["sent", "reloaded"] as const) {
  test(`hard case 84: a consent screen left open past its challenge and then ${how} asks once more and arrives`, async ({
    http,
    admin,
    customer,
  }) => {
    const form = await http.follow(await http.get(startCodeFlow(client()).address), back);
    const consent = await submitSignIn(http, form, customer, back);
    await isOver(admin, "consent", findForm(consent.body, "answer").fields.consent_challenge ?? "");
    const again = how === "sent" ? await allow(http, consent) : await http.follow(await http.get(consent.url), back);
    expect(hasField(again.body, "answer"), "the question again, not the password").toBe(true);
    expect(codeOf(await allowUntilThere(http, again))).not.toBe("");
  });
}
