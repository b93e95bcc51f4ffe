import { startCodeFlow } from "@olympus/bench/code-flow";
import { findForm } from "@olympus/bench/forms";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson } from "@olympus/bench/people";
import { readInstance } from "@olympus/stack/instance";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";

const { portalUrl, halves } = readInstance();
const { ciam } = halves;
const portal = { issuer: ciam.hydraPublicUrl, id: "portal", redirectUri: `${portalUrl}/callback` };
const admin = new HttpBrowser();
const ada = await createCustomer(admin, ciam);
let browser = new HttpBrowser();

beforeEach(() => {
  browser = new HttpBrowser();
});
afterEach(() => browser.close());
afterAll(async () => {
  await deletePerson(admin, ciam, ada);
  admin.close();
});

/** Sends the sign-in form as its script does, or as the browser. */
async function sends(password: string, headers: Record<string, string> = {}) {
  const page = await browser.follow(await browser.get(startCodeFlow(portal).address));
  const form = findForm(page.body, "password");
  const fields = { ...form.fields, identifier: ada.email, password, method: "password" };
  return { page, answer: await browser.post(new URL(form.action, page.url), fields, { headers }) };
}

const inline = { "x-olympus-inline": "1" };

it("tells a script that the form is to be shown again, at its own address", async () => {
  const { page, answer } = await sends("not the password", inline);
  expect(answer.status).toBe(200);
  const { location } = JSON.parse(answer.body) as { location: string };
  expect(new URL(location).pathname).toBe("/login");
  expect(new URL(location).searchParams.get("flow")).toBe(page.url.searchParams.get("flow"));
});

it("tells a script the way to the app, and signs in by the same answer", async () => {
  const { answer } = await sends(ada.password, inline);
  expect(JSON.parse(answer.body)).toEqual({ location: expect.stringContaining(`${ciam.hydraPublicUrl}oauth2/auth`) });
  expect(browser.cookie("ciam_session")).toBeTruthy();
});

it("leads a browser without scripts out by a page, not by a redirect", async () => {
  const { answer } = await sends(ada.password);
  expect(answer.status).toBe(200);
  expect(answer.headers.location).toBeUndefined();
  expect(answer.location?.href).toContain(`${ciam.hydraPublicUrl}oauth2/auth`);
  expect(answer.headers["content-security-policy"]).toContain("form-action 'self'");
  expect(answer.headers["referrer-policy"]).toBeDefined();
});

it("tells a script in words why a form was not taken", async () => {
  const { answer } = await sends("x".repeat(70_000), inline);
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toMatchObject({ title: expect.any(String), sentence: expect.any(String), links: [] });
});
