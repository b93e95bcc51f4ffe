import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startCodeFlow } from "@olympus/bench/code-flow";
import { findForm, hasField } from "@olympus/bench/forms";
import { answerConsent, authorize, submitSignIn } from "@olympus/bench/hera-login";
import type { HttpBrowser } from "@olympus/bench/http-browser";
import type { Person } from "@olympus/bench/people";
import { decodeJwt } from "jose";
import { ciam, portalUrl } from "../support/instance";
import { expect, test } from "../support/test";

/** An app's server that only listens for logout tokens. */
async function listenForLogouts() {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    received.push(new URLSearchParams(body).get("logout_token") ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { received, url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

async function signInAtThePortal(http: HttpBrowser, person: Person): Promise<void> {
  let page = await http.follow(await http.get(`${portalUrl}/sign-in`));
  page = await submitSignIn(http, page, person);
  if (hasField(page.body, "answer")) page = await answerConsent(http, page, "allow");
  expect(page.body).toContain(`Signed in as ${person.name}`);
}

const isSignedInAtThePortal = async (http: HttpBrowser) => (await http.get(portalUrl)).body.includes("Signed in as");

test("one sign-out tells every app; hard case 32: the portal refuses the logout token of another app", async ({
  http,
  admin,
  customer,
}) => {
  const app = await listenForLogouts();
  const client = { issuer: ciam.hydraPublicUrl, id: crypto.randomUUID(), redirectUri: "http://localhost:9/callback" };
  await admin.json("POST", `${ciam.hydraAdminUrl}/admin/clients`, {
    client_id: client.id,
    client_name: "Another app",
    scope: "openid offline_access profile email",
    token_endpoint_auth_method: "none",
    redirect_uris: [client.redirectUri],
    backchannel_logout_uri: app.url,
    backchannel_logout_session_required: true,
  });
  await signInAtThePortal(http, customer);
  await authorize(http, client, startCodeFlow(client), customer);

  const home = await http.get(ciam.heraUrl);
  const form = findForm(home.body, "answer");
  await http.follow(await http.post(new URL(form.action, home.url), { ...form.fields, answer: "sign-out" }));
  await expect.poll(() => app.received.length).toBe(1);
  await expect.poll(() => isSignedInAtThePortal(http)).toBe(false);

  const [logout_token = ""] = app.received;
  expect(decodeJwt(logout_token)).toMatchObject({ iss: ciam.hydraPublicUrl, aud: [client.id] });
  const answer = await http.post(`${portalUrl}/backchannel-logout`, { logout_token });
  expect(answer.status).toBe(400);
  app.close();
  await admin.send("DELETE", new URL(`${ciam.hydraAdminUrl}/admin/clients/${client.id}`));
});

test("hard case 83: the portal is told within a minute of a session that ended elsewhere", async ({
  http,
  admin,
  customer,
}) => {
  await signInAtThePortal(http, customer);
  // Past Olympus, straight at Kratos, as an operator's own tool may do it.
  await admin.send("DELETE", new URL(`${ciam.kratosAdminUrl}/admin/identities/${customer.id}/sessions`));
  await expect.poll(() => isSignedInAtThePortal(http), { timeout: 70_000 }).toBe(false);
});
