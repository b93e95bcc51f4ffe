import { codeOf, isBackAt, redeem, startCodeFlow } from "@olympus/bench/code-flow";
import { authorize, submitSignIn } from "@olympus/bench/hera-login";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson, type Person } from "@olympus/bench/people";
import { readInstance } from "@olympus/stack/instance";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

const { portalUrl, halves } = readInstance();
const { ciam } = halves;
const portal = { issuer: ciam.hydraPublicUrl, id: "portal", redirectUri: `${portalUrl}/callback` };
const back = isBackAt(portal);
const admin = new HttpBrowser();
let browser = new HttpBrowser();
const [ada, gil] = [await createCustomer(admin, ciam), await createCustomer(admin, ciam)];

beforeAll(async () => {
  for (const person of [ada, gil]) await signIn(person); // consent is given from here on
});
beforeEach(() => {
  browser.close();
  browser = new HttpBrowser();
});
afterAll(async () => {
  await deletePerson(admin, ciam, ada);
  await deletePerson(admin, ciam, gil);
  admin.close();
  browser.close();
});

type Tokens = { readonly id_token: string; readonly refresh_token: string };

async function signIn(person: Person, changes: Record<string, string> = {}): Promise<Tokens> {
  const flow = startCodeFlow(portal, changes);
  const arrived = await authorize(browser, portal, flow, person);
  return JSON.parse((await redeem(browser, portal, codeOf(arrived), flow.verifier)).body) as Tokens;
}

const ask = async (changes: Record<string, string> = {}): Promise<Answer> =>
  browser.follow(await browser.get(startCodeFlow(portal, changes).address), back);

const refresh = (token: string) =>
  admin.post(new URL("oauth2/token", portal.issuer), {
    grant_type: "refresh_token",
    client_id: "portal",
    refresh_token: token,
  });

const errorOf = (answer: Answer) => answer.location?.searchParams.get("error");
const claimsOf = ({ id_token }: Tokens) =>
  JSON.parse(Buffer.from(id_token.split(".")[1] ?? "", "base64url").toString()) as Record<string, string>;
const isForm = (answer: Answer) => answer.location === undefined && answer.url.pathname === "/login";

/** Ends a Kratos session behind Hydra's back, as an administrator or another browser does. */
async function endKratosSession(person: Person): Promise<void> {
  await admin.send("DELETE", new URL(`${ciam.kratosAdminUrl}/admin/identities/${person.id}/sessions`));
}

describe("a demand for a fresh sign-in", () => {
  it.each([{ prompt: "login" }, { max_age: "0" }])("%j asks once and then passes, under a new sid", async (demand) => {
    const before = claimsOf(await signIn(ada));
    expect(isForm(await ask(demand))).toBe(true);
    const after = claimsOf(await signIn(ada, demand));
    expect(after.sub).toBe(before.sub);
    expect(after.sid).not.toBe(before.sid);
    expect(Number(after.login_at)).toBeGreaterThanOrEqual(Number(before.login_at));
  });

  it("is not met by a marker taken from another request", async () => {
    await signIn(ada);
    const form = await ask({ prompt: "login" });
    const marked = new URL(form.url.searchParams.get("olympus_return") ?? "");
    const marker = marked.searchParams.get("olympus_after") ?? "";
    await submitSignIn(browser, form, ada, back);
    expect(isForm(await ask({ prompt: "login", olympus_after: marker }))).toBe(true);
  });
});

describe("Hydra remembers what Kratos does not", () => {
  it("asks when the session ended elsewhere, and lets another person in", async () => {
    const first = await signIn(ada);
    await endKratosSession(ada);
    expect(isForm(await ask())).toBe(true);
    expect(claimsOf(await signIn(gil)).sub).toBe(gil.id);
    expect((await refresh(first.refresh_token)).status).toBe(403);
  });

  it("answers prompt=none honestly", async () => {
    await signIn(ada);
    await endKratosSession(ada);
    expect(errorOf(await ask({ prompt: "none" }))).toBe("login_required");
  });

  it("follows a person who signed in anew, without a question", async () => {
    await signIn(ada);
    await endKratosSession(ada);
    const page = await browser.follow(await browser.get(`${ciam.heraUrl}/login`));
    await submitSignIn(browser, page, gil);
    expect(claimsOf(await signIn(gil)).sub).toBe(gil.id);
  });
});

describe("a refresh", () => {
  it("keeps its session through any number of them", async () => {
    let tokens = await signIn(ada);
    const { sid } = claimsOf(tokens);
    for (let round = 0; round < 3; round += 1) {
      const answer = await refresh(tokens.refresh_token);
      expect(answer.status).toBe(200);
      tokens = JSON.parse(answer.body) as Tokens;
      expect(claimsOf(tokens).sid).toBe(sid);
    }
  });

  it("ends with the Kratos session", async () => {
    const tokens = await signIn(ada);
    await endKratosSession(ada);
    expect((await refresh(tokens.refresh_token)).status).toBe(403);
  });

  it("is refused to a disabled person, and stays refused when they are enabled again", async () => {
    const setState = (state: string) =>
      admin.json("PATCH", `${ciam.kratosAdminUrl}/admin/identities/${ada.id}`, [
        { op: "replace", path: "/state", value: state },
      ]);
    const tokens = await signIn(ada);
    await setState("inactive");
    expect((await refresh(tokens.refresh_token)).status).toBe(403);
    await endKratosSession(ada);
    await setState("active");
    expect((await refresh(tokens.refresh_token)).status).toBe(403);
  });
});

describe("signing out", () => {
  it("ends every login of the session, also the one before prompt=login", async () => {
    const first = await signIn(ada);
    const second = await signIn(ada, { prompt: "login" });
    const logout = new URL("oauth2/sessions/logout", portal.issuer);
    logout.searchParams.set("id_token_hint", second.id_token);
    await browser.follow(await browser.get(logout));
    for (const { refresh_token } of [first, second]) expect((await refresh(refresh_token)).status).toBe(403);
    expect(errorOf(await ask({ prompt: "none" }))).toBe("login_required");
  });
});
