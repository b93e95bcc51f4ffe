import { codeOf, isBackAt, startCodeFlow } from "@olympus/bench/code-flow";
import { findForm } from "@olympus/bench/forms";
import { authorize, submitSignIn } from "@olympus/bench/hera-login";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson } from "@olympus/bench/people";
import { readInstance } from "@olympus/stack/instance";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

const { portalUrl, halves } = readInstance();
const { ciam, iam } = halves;
const portal = { issuer: ciam.hydraPublicUrl, id: "portal", redirectUri: `${portalUrl}/callback` };
const back = isBackAt(portal);
const admin = new HttpBrowser();
let browser = new HttpBrowser();
const [ada, gil] = [await createCustomer(admin, ciam), await createCustomer(admin, ciam)];

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

const json = { headers: { accept: "application/json" } };
const openForm = async () => browser.follow(await browser.get(startCodeFlow(portal).address), back);

describe("what reaches Kratos", () => {
  it("is the host that was checked, and no login challenge", async () => {
    const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
    const begun = await browser.get(`${ciam.heraUrl}/self-service/login/browser?login_challenge=stolen`, { headers });
    const id = begun.location?.searchParams.get("flow") ?? "";
    const { body } = await admin.get(`${ciam.kratosPublicUrl}/self-service/login/flows?id=${id}`, {
      headers: { cookie: cookiesOf(begun), accept: "application/json" },
    });
    expect((JSON.parse(body) as { request_url: string }).request_url).toBe(
      `${ciam.heraUrl}/self-service/login/browser?lang=en`,
    );
  });

  it("is bounded", async () => {
    const page = await openForm();
    const form = findForm(page.body, "password");
    const fields = { ...form.fields, identifier: "a".repeat(70_000), password: "x", method: "password" };
    expect((await browser.post(new URL(form.action, page.url), fields)).status).toBe(413);
  });

  it.each(["/sessions/1", "/self-service/login/api", "/self-service/login/flows?id=1", "/self-service/logout/browser"])(
    "is not %s",
    async (path) => {
      expect((await browser.get(ciam.heraUrl + path, json)).status).toBe(404);
    },
  );

  it("is no sign-up where registration is closed", async () => {
    expect((await browser.get(`${iam.heraUrl}/self-service/registration/browser`)).status).toBe(404);
  });
});

describe("what comes back", () => {
  it("is never stored, and its cookies are the half's own", async () => {
    const begun = await browser.get(`${ciam.heraUrl}/self-service/login/browser`);
    expect(begun.headers["cache-control"]).toBe("no-store");
    for (const cookie of [begun.headers["set-cookie"] ?? []].flat()) {
      expect(cookie).toContain(`Domain=${new URL(ciam.heraUrl).hostname};`);
    }
  });

  it("is 401 for nobody, said as Kratos says it", async () => {
    const answer = await browser.get(`${ciam.heraUrl}/sessions/whoami`, json);
    expect(answer.status).toBe(401);
  });
});

describe("a form left open while somebody signs in elsewhere", () => {
  async function twoTabs(): Promise<Answer> {
    const left = await openForm();
    codeOf(await authorize(browser, portal, startCodeFlow(portal), ada));
    return left;
  }

  it("arrives for the same person, and once more when it is sent again", async () => {
    const left = await twoTabs();
    for (const _ of ["sent", "sent again"]) codeOf(await submitSignIn(browser, left, ada, back));
  });

  it("tells another person who is signed in, instead of dropping what they typed", async () => {
    const answer = await submitSignIn(browser, await twoTabs(), gil, back);
    expect(answer.status).toBe(409);
    expect(answer.body).toContain("Another account is signed in");
  });
});

describe("a recovery opened while somebody else is signed in", () => {
  it("ends their session and tells their apps, instead of swapping it silently", async () => {
    codeOf(await authorize(browser, portal, startCodeFlow(portal), ada));
    const before = await whoAmI();
    const invited = await admin.json("POST", `${ciam.kratosAdminUrl}/admin/recovery/code`, { identity_id: gil.id });
    const { recovery_link, recovery_code } = JSON.parse(invited.body) as Record<
      "recovery_link" | "recovery_code",
      string
    >;
    const page = await browser.follow(await browser.get(recovery_link));
    const form = findForm(page.body, "code");
    await browser.post(new URL(form.action, page.url), { ...form.fields, code: recovery_code, method: "code" });

    expect((await whoAmI()).identity.id).toBe(gil.id);
    const left = await admin.get(`${ciam.kratosAdminUrl}/admin/sessions/${before.id}`);
    expect(JSON.parse(left.body)).toMatchObject({ id: before.id, active: false });
  });
});

describe("a flow that cannot be opened", () => {
  it("begins anew and keeps its way back", async () => {
    const page = await openForm();
    const elsewhere = new HttpBrowser();
    const fresh = await elsewhere.follow(await elsewhere.get(page.url));
    expect(fresh.url.searchParams.get("flow")).not.toBe(page.url.searchParams.get("flow"));
    codeOf(await authorizeFrom(elsewhere, fresh));
    elsewhere.close();
  });

  it("is not tried for ever in a browser that keeps no cookies", async () => {
    let next: URL | undefined = new URL(`${ciam.heraUrl}/login?flow=00000000-0000-4000-8000-000000000000`);
    let hops = 0;
    for (; next !== undefined && hops < 10; hops += 1) {
      const forgetful = new HttpBrowser();
      next = (await forgetful.get(next)).location;
      forgetful.close();
    }
    expect(hops).toBeLessThan(6);
  });
});

async function whoAmI(): Promise<{ id: string; identity: { id: string } }> {
  return JSON.parse((await browser.get(`${ciam.heraUrl}/sessions/whoami`, json)).body);
}

async function authorizeFrom(elsewhere: HttpBrowser, page: Answer): Promise<Answer> {
  const arrived = await submitSignIn(elsewhere, page, gil, back);
  if (arrived.location !== undefined) return arrived;
  const form = findForm(arrived.body, "answer");
  return elsewhere.follow(
    await elsewhere.post(new URL(form.action, arrived.url), { ...form.fields, answer: "allow" }),
    back,
  );
}

const cookiesOf = (answer: Answer) =>
  [answer.headers["set-cookie"] ?? []]
    .flat()
    .map((line) => line.split(";")[0])
    .join("; ");
