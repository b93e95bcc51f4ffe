import { findForm } from "@olympus/bench/forms";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson, type Person } from "@olympus/bench/people";
import type { HalfInstance } from "@olympus/stack/instance";
import * as openid from "openid-client";
import { whoami } from "../support/http";
import { ciam } from "../support/instance";
import { openRelyingParty, Visit } from "../support/relying-party";
import { expect, test } from "../support/test";
import { oneVariant } from "../support/variant";

// One variant serves them: a Kratos whose recovery sends links, as an operator may have it.
const linked = oneVariant({
  kratos: { SELFSERVICE_METHODS_LINK_ENABLED: "true", SELFSERVICE_FLOWS_RECOVERY_USE: "link" },
});

/** What an administrator's recovery or an invitation sends: a code with the page it belongs to, or a link. */
async function recoveryOf(admin: HttpBrowser, half: HalfInstance, way: "code" | "link", { id }: Person) {
  const answer = await admin.json("POST", `${half.kratosAdminUrl}/admin/recovery/${way}`, { identity_id: id });
  const { recovery_link: link, recovery_code: code = "" } = JSON.parse(answer.body) as {
    recovery_link: string;
    recovery_code?: string;
  };
  return { link, code };
}

const whoIs = async (http: HttpBrowser, half: HalfInstance) =>
  JSON.parse((await whoami(http, half)).body) as { id: string; identity: { id: string } };

for (const way of ["code", "link"] as const) {
  test(`hard case 73: a recovery by ${way}, opened while somebody else is signed in, ends their session and tells their apps`, async ({
    admin,
    http,
    customer: ada,
  }) => {
    const half = way === "code" ? ciam : linked().half;
    const gil = await createCustomer(admin, half);
    const app = await openRelyingParty(admin, half);
    const tokens = await (await (await Visit.begin(app, http)).complete(ada)).tokens();
    const before = await whoIs(http, half);
    expect(before.identity.id).toBe(ada.id);

    const { link, code } = await recoveryOf(admin, half, way, gil);
    let page: Answer = await http.follow(await http.get(link));
    if (way === "code") {
      expect((await whoIs(http, half)).id, "opened only, nothing is swapped").toBe(before.id);
      const form = findForm(page.body, "code");
      page = await http.follow(
        await http.post(new URL(form.action, page.url), { ...form.fields, code, method: "code" }),
      );
    }
    expect(page.url.pathname).toBe("/settings");
    expect(page.body).not.toContain(ada.email);

    expect((await whoIs(http, half)).identity.id).toBe(gil.id);
    const left = await admin.get(`${half.kratosAdminUrl}/admin/sessions/${before.id}`);
    expect(JSON.parse(left.body)).toMatchObject({ id: before.id, active: false });
    await expect.poll(() => app.logouts).toMatchObject([{ sid: tokens.claims()?.sid }]);
    await expect(openid.refreshTokenGrant(app.config, tokens.refresh_token ?? "")).rejects.toThrow();
    // The app never takes the newcomer for her.
    expect((await Visit.begin(app, http, { prompt: "none" })).error).toMatch(/login_required|consent_required/);
    await app.close();
    await deletePerson(admin, half, gil);
  });
}

test("hard case 73: a sign-in as somebody else, where the form was opened before, swaps nobody silently", async ({
  admin,
  http,
  customer: ada,
}) => {
  const gil = await createCustomer(admin, ciam);
  const app = await openRelyingParty(admin, ciam);
  const form = await Visit.begin(app, http);
  const tokens = await (await (await Visit.begin(app, http)).complete(ada)).tokens();
  await form.signIn(gil);
  expect(form.body).toContain("Another account is signed in");
  expect((await whoIs(http, ciam)).identity.id).toBe(ada.id);
  await openid.refreshTokenGrant(app.config, tokens.refresh_token ?? "");
  const fresh = new HttpBrowser();
  expect((await (await (await Visit.begin(app, fresh)).complete(gil)).claims()).sub).toBe(gil.id);
  fresh.close();
  await app.close();
  await deletePerson(admin, ciam, gil);
});
