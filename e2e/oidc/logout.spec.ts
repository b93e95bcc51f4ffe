import { findForm, hasField } from "@olympus/bench/forms";
import type { HttpBrowser } from "@olympus/bench/http-browser";
import * as openid from "openid-client";
import { type RelyingParty, Visit } from "../support/relying-party";
import { expect, test } from "./two-apps";

const goodbye = (app: RelyingParty, parameters: Record<string, string>) =>
  openid.buildEndSessionUrl(app.config, {
    post_logout_redirect_uri: app.goodbyeUri,
    state: "where-i-was",
    ...parameters,
  });

const isAway = (app: RelyingParty) => (next: URL) => next.href.startsWith(app.goodbyeUri);

/** Whether this browser is signed in still, as an app finds out. */
async function isSignedIn(app: RelyingParty, http: HttpBrowser): Promise<boolean> {
  return (await Visit.begin(app, http, { prompt: "none" })).error === undefined;
}

test("an app that signs its person out with the ID token ends the session and gets them back; the other app is told", async ({
  app,
  otherApp,
  http,
  customer,
}) => {
  const tokens = await (await (await Visit.begin(app, http)).complete(customer)).tokens();
  const other = await (await (await Visit.begin(otherApp, http)).complete(customer)).claims();
  const end = await http.get(goodbye(app, { id_token_hint: tokens.id_token ?? "" }));
  const left = await http.follow(end, isAway(app));
  expect(left.location?.searchParams.get("state")).toBe("where-i-was");
  await expect.poll(() => otherApp.logouts).toMatchObject([{ sid: other.sid }]);
  expect(otherApp.logouts[0]).toMatchObject({ events: { "http://schemas.openid.net/event/backchannel-logout": {} } });
  expect(otherApp.logouts[0]).not.toHaveProperty("nonce");
  expect(await isSignedIn(app, http)).toBe(false);
  expect(await isSignedIn(otherApp, http)).toBe(false);
});

test("hard case 31: without the ID token the person is asked, and either answer is kept", async ({
  app,
  http,
  customer,
}) => {
  await (await Visit.begin(app, http)).complete(customer);
  const question = async () => http.follow(await http.get(openid.buildEndSessionUrl(app.config, {})));
  const answer = async (choice: string) => {
    const page = await question();
    expect(hasField(page.body, "answer")).toBe(true);
    const form = findForm(page.body, "answer");
    return http.follow(await http.post(new URL(form.action, page.url), { ...form.fields, answer: choice }));
  };
  await answer("stay");
  expect(await isSignedIn(app, http)).toBe(true);
  await answer("sign-out");
  expect(await isSignedIn(app, http)).toBe(false);
});

test("a refresh token of a session that was signed out is worth nothing", async ({ app, otherApp, http, customer }) => {
  const tokens = await (await (await Visit.begin(app, http)).complete(customer)).tokens();
  const other = await (await (await Visit.begin(otherApp, http)).complete(customer)).tokens();
  await http.follow(await http.get(goodbye(otherApp, { id_token_hint: other.id_token ?? "" })), isAway(otherApp));
  await expect(openid.refreshTokenGrant(app.config, tokens.refresh_token ?? "")).rejects.toThrow();
});
