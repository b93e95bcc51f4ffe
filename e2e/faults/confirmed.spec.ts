import { isBackAt } from "@olympus/bench/code-flow";
import { signInAtHera, whoami } from "../support/http";
import { mailTo } from "../support/mail";
import { newcomer } from "../support/people";
import { expect, test } from "../support/test";
import { oneStand } from "./one-stand";
import {
  fromTheApp,
  mailedCode,
  open,
  type Stand,
  signedIn,
  signedInAtTheApp,
  submit,
  wantsCode,
  wantsRecovery,
} from "./people-at-steps";
import { isTrouble } from "./steps";

// One variant serves them all; what each disturbs, it heals.
const here = oneStand();

/** The answer to such requests gets lost: what they ask for is done, and nobody hears of it. */
const loseAnswers = (only: RegExp) => here().variant.gates.kratosPublic.fail({ is: "losing-answers" }, { only });

const isSignedIn = async (browser: ReturnType<Stand["browser"]>) =>
  (await whoami(browser, here().variant.half)).status === 200;

async function accounts(email: string): Promise<number> {
  const query = new URLSearchParams({ credentials_identifier: email });
  const { body } = await here().stand.admin.get(`${here().variant.half.kratosAdminUrl}/admin/identities?${query}`);
  return (JSON.parse(body) as unknown[]).length;
}

const signUp = ({ email, name, password }: ReturnType<typeof newcomer>) => ({
  method: "password",
  "traits.email": email,
  "traits.name": name,
  password,
});

test("hard case 65: an account made while the mail server is away gets its mail later", async () => {
  const [browser, person] = [here().stand.browser(), newcomer()];
  await here().variant.gates.mail.fail({ is: "refusing" });
  const form = await open(browser, here().variant.half, "/registration");
  const asked = await browser.follow(await submit(browser, form, "traits.email", signUp(person)));
  expect(asked.url.pathname).toBe("/verification");
  // Longer than Kratos' own patience of five tries, a second apart.
  const attempts = async () => {
    const query = new URLSearchParams({ recipient: person.email });
    const { body } = await here().stand.admin.get(
      `${here().variant.half.kratosAdminUrl}/admin/courier/messages?${query}`,
    );
    return (JSON.parse(body) as { send_count: number }[])[0]?.send_count ?? 0;
  };
  await expect.poll(attempts, { timeout: 30_000 }).toBeGreaterThan(6);
  await here().variant.heal();
  const { code } = await mailTo(person.email);
  await submit(browser, asked, "code", { code, method: "code" });
  expect(await isSignedIn(browser)).toBe(true);
});

test("hard case 65: a sign-up whose answer got lost makes one account, however often it is sent", async () => {
  const [browser, person] = [here().stand.browser(), newcomer()];
  const form = await open(browser, here().variant.half, "/registration");
  await loseAnswers(/^POST \/self-service\/registration/);
  for (const mode of ["plain", "in place"] as const) {
    expect(isTrouble((await submit(browser, form, "traits.email", signUp(person), mode)).body)).toBe(true);
  }
  expect(await accounts(person.email)).toBe(1);
  await here().variant.heal();
  const asked = await browser.follow(await submit(browser, form, "traits.email", signUp(person)));
  expect(asked.url.pathname).toBe("/verification");
  expect(await accounts(person.email)).toBe(1);
  // The first mail is the account's own, and its link needs no form.
  const link = (await mailTo(person.email)).links.find((address) => address.includes("/verification"));
  const linked = await browser.follow(await browser.get(link ?? ""));
  await browser.follow(await submit(browser, linked, "code", { method: "code", code: codeIn(linked.body) }));
  const other = here().stand.browser();
  await signInAtHera(other, here().variant.half, { id: "", ...person });
  expect(await isSignedIn(other)).toBe(true);
});

const codeIn = (body: string) => /name="code"[^>]*value="(\d{6})"/.exec(body)?.[1] ?? "";

test("hard case 65: a password whose change was not heard of is changed", async () => {
  const { browser, person } = await signedIn(here().stand);
  const form = await open(browser, here().variant.half, "/settings/password");
  const password = `new-${person.password}`;
  await loseAnswers(/^POST \/self-service\/settings/);
  expect(isTrouble((await submit(browser, form, "password", { method: "password", password })).body)).toBe(true);
  await here().variant.heal();
  const [old, fresh] = [here().stand.browser(), here().stand.browser()];
  await signInAtHera(old, here().variant.half, person);
  expect(await isSignedIn(old), "by the old password").toBe(false);
  await signInAtHera(fresh, here().variant.half, { ...person, password });
  expect(await isSignedIn(fresh), "by the new password").toBe(true);
  const again = await browser.follow(await submit(browser, form, "password", { method: "password", password }));
  expect(again.status).toBe(200);
  expect(isTrouble(again.body)).toBe(false);
});

test("hard case 65: a code that was spent without an answer says so, and the next one works", async () => {
  for (const [path, wants] of [
    ["login", wantsCode],
    ["recovery", wantsRecovery],
  ] as const) {
    const [browser, person] = [here().stand.browser(), await here().stand.person()];
    const form = await wants(browser, here().variant.half, person.email);
    const code = await mailedCode(here().stand, person.email);
    await loseAnswers(new RegExp(`^POST /self-service/${path}`));
    expect(isTrouble((await submit(browser, form, "code", { code, method: "code" })).body)).toBe(true);
    await here().variant.heal();
    const told = await browser.follow(await submit(browser, form, "code", { code, method: "code" }));
    expect(told.status, path).toBeLessThan(500);
    expect(await isSignedIn(browser), `${path}: a code is good once`).toBe(false);
    const anew = await wants(browser, here().variant.half, person.email);
    const next = await mailedCode(here().stand, person.email);
    expect(next).not.toBe(code);
    await submit(browser, anew, "code", { code: next, method: "code" });
    expect(await isSignedIn(browser), path).toBe(true);
  }
});

test("hard case 65: a consent that Hydra heard and we did not hear back of leads on at the next press", async () => {
  const { browser } = await signedIn(here().stand);
  const form = await fromTheApp(here().stand, browser);
  await here().variant.gates.hydraAdmin.fail({ is: "losing-answers" }, { only: /^PUT \S+\/consent\/accept/ });
  expect(isTrouble((await submit(browser, form, "answer", { answer: "allow" })).body)).toBe(true);
  await here().variant.heal();
  const back = await browser.follow(
    await submit(browser, form, "answer", { answer: "allow" }),
    isBackAt(here().stand.client),
  );
  expect(back.location?.searchParams.get("code")).toBeTruthy();
});

test("hard case 65: a sign-out that stopped half-way is finished at the next press", async () => {
  const browser = await signedInAtTheApp(here().stand);
  const form = await open(browser, here().variant.half, "/logout");
  await here().variant.gates.hydraAdmin.fail({ is: "refusing" });
  expect(isTrouble((await submit(browser, form, "answer", { answer: "sign-out" })).body)).toBe(true);
  await here().variant.heal();
  const done = await browser.follow(await submit(browser, form, "answer", { answer: "sign-out" }));
  expect(done.url.pathname).toBe("/signed-out");
  expect(await isSignedIn(browser)).toBe(false);
});
