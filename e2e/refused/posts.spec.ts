import { readdirSync, readFileSync } from "node:fs";
import { isBackAt, startCodeFlow } from "@olympus/bench/code-flow";
import { findForm, hasField } from "@olympus/bench/forms";
import { authorize, submitSignIn } from "@olympus/bench/hera-login";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson, type Person } from "@olympus/bench/people";
import { Forms } from "../support/forms";
import { ciam, portalClient } from "../support/instance";
import { expect, test } from "../support/test";

type Fields = Readonly<Record<string, string>>;

/** A form of ours that changes something for whoever is signed in. */
type Guarded = {
  readonly path: string;
  /** The address of its page, for somebody who is signed in. */
  readonly page: string;
  readonly control: string;
  /** What is pressed or typed. */
  readonly fields: Fields;
  /** The field that makes it this person's own. */
  readonly token: "token" | "csrf_token";
  /** Whether nothing was changed. */
  readonly isUntouched: (http: HttpBrowser) => Promise<boolean>;
};

const isSignedIn = async (http: HttpBrowser) => (await http.get(`${ciam.heraUrl}/sessions`)).status === 200;
const authorization = () => startCodeFlow(portalClient, { prompt: "consent" }).address.href;

/** Every route of Hera's that takes a POST, and what keeps others from sending it. */
const routes: Readonly<Record<string, Guarded | "takes the half's own secret alone" | "changes nothing">> = {
  "apps/withdraw": {
    path: "/apps/withdraw",
    page: "/apps",
    control: "client",
    fields: { client: "portal" },
    token: "token",
    isUntouched: async (http) => hasField((await http.get(`${ciam.heraUrl}/apps`)).body, "client"),
  },
  "consent/answer": {
    path: "/consent/answer",
    page: authorization(),
    control: "answer",
    fields: { answer: "allow" },
    token: "token",
    // Whatever it did, it gave no code; who is asked is still asked.
    isUntouched: async (http) => hasField((await http.follow(await http.get(authorization()))).body, "answer"),
  },
  "logout/answer": {
    path: "/logout/answer",
    page: `${ciam.hydraPublicUrl}oauth2/sessions/logout`,
    control: "answer",
    fields: { answer: "sign-out" },
    token: "token",
    isUntouched: isSignedIn,
  },
  "sessions/end": {
    path: "/sessions/end",
    page: "/sessions",
    control: "end",
    fields: { end: "everywhere" },
    token: "token",
    isUntouched: isSignedIn,
  },
  "self-service/[...path]": {
    path: "/self-service/settings",
    page: "/settings/profile",
    control: "traits.name",
    fields: { method: "profile", "traits.name": "Owned" },
    token: "csrf_token",
    isUntouched: async (http) =>
      !(await http.follow(await http.get(`${ciam.heraUrl}/settings/profile`))).body.includes("Owned"),
  },
  "hooks/registration": "takes the half's own secret alone",
  "hooks/settings": "takes the half's own secret alone",
  "hooks/token": "takes the half's own secret alone",
  // What a browser stopped: told by anybody, bounded, and for the log alone.
  reports: "changes nothing",
};

test("no route that takes a POST is left out", () => {
  for (const app of ["hera-ciam", "hera-iam"]) {
    const folder = new URL(`../../apps/${app}/src/app/`, import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const posts = files
      .filter((file) => file.endsWith("route.ts") && readFileSync(new URL(file, folder), "utf8").includes("POST"))
      .map((file) => file.replace(/\/route\.ts$/, ""));
    expect(posts.length).toBeGreaterThan(5);
    expect(
      posts.filter((route) => !(route in routes)),
      app,
    ).toEqual([]);
    // A server action would be one more way in, past this list.
    const actions = files.filter((file) => /^["']use server["']/m.test(readOrEmpty(new URL(file, folder))));
    expect(actions, app).toEqual([]);
  }
});

function readOrEmpty(file: URL): string {
  return /\.tsx?$/.test(file.pathname) ? readFileSync(file, "utf8") : "";
}

/** Somebody in a browser of their own, who has signed in to the portal and allowed it. */
async function signedIn(person: Person): Promise<HttpBrowser> {
  const http = new HttpBrowser();
  await authorize(http, portalClient, startCodeFlow(portalClient), person);
  return http;
}

async function formOf(
  http: HttpBrowser,
  { page, control, fields }: Guarded,
): Promise<{ address: URL; fields: Fields }> {
  const answer = await new Forms(http, ciam.heraUrl).open(page);
  const form = findForm(answer.body, control);
  return { address: new URL(form.action, answer.url), fields: { ...form.fields, ...fields } };
}

const isRefused = ({ status, location }: Answer) =>
  status >= 400 || location === undefined || !isBackAt(portalClient)(location);

for (const [route, guarded] of Object.entries(routes)) {
  if (typeof guarded === "string") continue;
  test(`hard case 4: a form of ${guarded.path} changes nothing unless its own person sends it from here`, async ({
    admin,
    customer,
  }) => {
    const stranger = await createCustomer(admin, ciam);
    const [own, foreign] = [await signedIn(customer), await signedIn(stranger)];
    const theirs = (await formOf(foreign, guarded)).fields[guarded.token] ?? "";
    expect(theirs, "there is something to steal").not.toBe("");
    const { token: name } = guarded;
    const forgeries: Readonly<Record<string, { fields?: (fields: Fields) => Fields; origin?: string }>> = {
      "no token": { fields: ({ [name]: _, ...rest }) => rest },
      "an empty token": { fields: (fields) => ({ ...fields, [name]: "" }) },
      "an invented token": { fields: (fields) => ({ ...fields, [name]: "invented.token" }) },
      "another person's token": { fields: (fields) => ({ ...fields, [name]: theirs }) },
      // Kratos goes by the token alone, which no other site can know.
      ...(name === "token" && {
        "another site": { origin: "https://evil.example" },
        "a page without an address": { origin: "null" },
        "a tenant's host": { origin: ciam.heraUrl.replace("//", "//evil.") },
      }),
    };
    for (const [what, { fields = (same: Fields) => same, origin }] of Object.entries(forgeries)) {
      const form = await formOf(own, guarded);
      const headers = origin === undefined ? {} : { origin };
      const answer = await own.post(form.address, fields(form.fields), { headers });
      expect(isRefused(answer), what).toBe(true);
      expect(answer.status, what).toBeLessThan(500);
      expect(await guarded.isUntouched(own), `${route} with ${what}`).toBe(true);
    }
    // The same as a browser sends it without asking first.
    const form = await formOf(own, guarded);
    const { [name]: _, ...rest } = form.fields;
    const plain = { headers: { "content-type": "text/plain", origin: "https://evil.example" } };
    await own.send("POST", form.address, plain, `${new URLSearchParams(rest)}`);
    expect(await guarded.isUntouched(own), "as plain text").toBe(true);

    // And it is those that were refused, not the form.
    const genuine = await formOf(own, guarded);
    await own.post(genuine.address, genuine.fields, { headers: { origin: ciam.heraUrl } });
    if (route !== "consent/answer") expect(await guarded.isUntouched(own), "sent as it was meant").toBe(false);
    for (const http of [own, foreign]) http.close();
    await deletePerson(admin, ciam, stranger);
  });
}

for (const [route, guarded] of Object.entries(routes)) {
  if (guarded !== "takes the half's own secret alone") continue;
  test(`${route} takes nothing without the half's own secret`, async ({ http, customer }) => {
    const signedInHere = new Forms(http, ciam.heraUrl);
    await signedInHere.open("/login");
    await submitSignIn(http, signedInHere.page, customer);
    for (const secret of [undefined, "", "guessed", `${ciam.webhookSecret}x`, ciam.webhookSecret.slice(1)]) {
      const headers = secret === undefined ? {} : { "x-olympus-webhook-secret": secret };
      const answer = await http.json(
        "POST",
        `${ciam.heraUrl}/${route}`,
        { identity: { id: customer.id } },
        { headers },
      );
      expect(answer.status).toBe(401);
      expect(answer.body).toBe('{"error":"refused"}');
    }
  });
}

test("a report sets nothing and tells nothing", async ({ http }) => {
  const report = { "csp-report": { "document-uri": `${ciam.heraUrl}/login`, "blocked-uri": "inline" } };
  const headers = { "content-type": "application/csp-report", origin: "https://evil.example" };
  const answer = await http.send("POST", new URL(`${ciam.heraUrl}/reports`), { headers }, JSON.stringify(report));
  expect(answer.status).toBe(204);
  expect(answer.body).toBe("");
  expect(answer.headers["set-cookie"]).toBeUndefined();
});
