import { codeOf, isBackAt, redeem, startCodeFlow } from "@olympus/bench/code-flow";
import { garbage } from "@olympus/stack/variant/gate";
import { bearer, refreshAt, type Tokens, whoami } from "../support/http";
import { expect, test } from "../support/test";
import { oneStand } from "./one-stand";
import { challenge, fromTheApp, open, signedIn, submit } from "./people-at-steps";
import { isTrouble } from "./steps";

// One variant serves them all; what each disturbs, it heals.
const here = oneStand();

const html = (status: string) =>
  ({
    is: "answering",
    with: `HTTP/1.1 ${status}\r\ncontent-type: text/html\r\ncontent-length: 9\r\nconnection: close\r\n\r\n<p>No</p>`,
  }) as const;

test("hard case 85: a Kratos that cannot say who it is makes nobody signed out", async () => {
  const { browser } = await signedIn(here().stand);
  const login = await challenge(here().stand, browser, "login_challenge");
  const consent = await fromTheApp(here().stand, browser);
  const { heraUrl } = here().variant.half;
  const pages = ["/", "/settings", "/sessions", "/apps", "/logout", "/signed-out"].map((path) => heraUrl + path);
  const faults = {
    "an error": garbage.error,
    "a proxy's 401": html("401 Unauthorized"),
    "a proxy's 403": html("403 Forbidden"),
    "a proxy's 404": html("404 Not Found"),
    "another's page": garbage.html,
    nonsense: garbage.notHttp,
    "a reset": { is: "resetting" },
    "half an answer": { is: "cutting-answers" },
  } as const;
  for (const [name, fault] of Object.entries(faults)) {
    // Everything else of Kratos works: only the question who it is goes wrong.
    await here().variant.gates.kratosPublic.fail(fault, { only: /^GET \/sessions\/whoami/ });
    for (const address of [...pages, login, consent.url]) {
      const { location, body } = await browser.get(address);
      const where = `${name}, ${new URL(address).pathname}`;
      expect.soft(location, where).toBeUndefined();
      expect.soft(isTrouble(body), where).toBe(true);
      expect.soft(body, where).not.toMatch(/You are signed out|name="password"/);
    }
  }
  await here().variant.heal();
  expect((await whoami(browser, here().variant.half)).status, "signed in all the while").toBe(200);
});

test("hard case 85: an app whose tokens are fresh goes on without Kratos, and keeps them when it cannot renew them", async () => {
  const { browser } = await signedIn(here().stand);
  const flow = startCodeFlow(here().stand.client);
  const asked = await browser.follow(await browser.get(flow.address), isBackAt(here().stand.client));
  const allowed = await submit(browser, asked, "answer", { answer: "allow" });
  const code = codeOf(await browser.follow(allowed, isBackAt(here().stand.client)));
  await here().variant.gates.kratosAdmin.fail({ is: "refusing" });
  const tokens = JSON.parse((await redeem(browser, here().stand.client, code, flow.verifier)).body) as Tokens;
  const userinfo = new URL("userinfo", here().stand.client.issuer);
  expect((await browser.get(userinfo, bearer(tokens.access_token))).status).toBe(200);
  for (const part of ["kratosAdmin", "database", "hooks"] as const) {
    await here().variant.heal();
    await here().variant.gates[part].fail({ is: "refusing" });
    const refused = await refreshAt(browser, here().stand.client, tokens.refresh_token);
    expect(refused.status, part).toBeGreaterThanOrEqual(400);
    // It would make the app forget the token and sign its person out.
    expect(refused.body, part).not.toContain("invalid_grant");
  }
  await here().variant.heal();
  expect((await refreshAt(browser, here().stand.client, tokens.refresh_token)).status).toBe(200);
});

test("ready names what is away, alive asks nobody", async () => {
  const { port } = new URL(here().variant.half.heraUrl);
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, body: (await answer.json()) as { services?: Record<string, boolean> } };
  };
  const well = { kratos: true, hydra: true, database: true };
  expect(await ask("/health/ready")).toMatchObject({ status: 200, body: { services: well } });
  for (const [part, service] of [
    ["kratosAdmin", "kratos"],
    ["hydraAdmin", "hydra"],
    ["database", "database"],
    ["kratosDatabase", "kratos"],
    ["hydraDatabase", "hydra"],
  ] as const) {
    await here().variant.gates[part].fail({ is: "refusing" });
    const services = { ...well, [service]: false };
    expect(await ask("/health/ready"), part).toMatchObject({ status: 503, body: { services } });
    expect((await ask("/health")).status, part).toBe(200);
    await here().variant.heal();
    await expect.poll(async () => (await ask("/health/ready")).status, part).toBe(200);
  }
});

/** What went through the gates, as this page was made. */
async function costOf(make: () => Promise<unknown>) {
  const { kratosPublic, kratosAdmin, hydraAdmin, database } = here().variant.gates;
  // The sweep asks every half a minute: a count that it got into is taken again.
  for (const gate of [kratosPublic, kratosAdmin, hydraAdmin, database]) gate.forget();
  await make();
  return {
    kratos: [...kratosPublic.requests, ...kratosAdmin.requests].map((line) => line.split("?")[0]),
    hydra: hydraAdmin.requests.map((line) => line.split("?")[0]),
    database: database.messages(),
  };
}

test("a sign-in page costs one round trip to Kratos and none to the database", async () => {
  const browser = here().stand.browser();
  const page = await open(browser, here().variant.half, "/login");
  const begun = { kratos: ["GET /self-service/login/browser"], hydra: [], database: 0 };
  await expect
    .poll(() => costOf(() => browser.get(`${here().variant.half.heraUrl}/login`)), "where it begins")
    .toEqual(begun);
  const shown = { kratos: ["GET /self-service/login/flows"], hydra: [], database: 0 };
  await expect.poll(() => costOf(() => browser.get(page.url)), "the page").toEqual(shown);

  const asked = await challenge(here().stand, here().stand.browser(), "login_challenge");
  const nobody = here().stand.browser();
  const forAnApp = { ...begun, hydra: ["GET /admin/oauth2/auth/requests/login"] };
  await expect.poll(() => costOf(() => nobody.get(asked)), "where it begins for an app").toEqual(forAnApp);
});
