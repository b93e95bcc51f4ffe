import { type Client, startCodeFlow } from "@olympus/bench/code-flow";
import { authorize } from "@olympus/bench/hera-login";
import { HttpBrowser } from "@olympus/bench/http-browser";
import type { Person } from "@olympus/bench/people";
import type { HalfInstance } from "@olympus/stack/instance";
import type { Page } from "@playwright/test";
import pg from "pg";
import { signInAtHera } from "../support/http";
import { entersCode, makesBackupCodes, setsUpSecondStep } from "../support/second-step";
import type { Cast } from "./cast";
import type { Side } from "./state";

// What happened before the scene begins. It is done over HTTP, since nobody watches it.

/** This person signed in in this browser some time ago. */
export async function isSignedIn(page: Page, half: HalfInstance, person: Person): Promise<void> {
  await withBrowser(async (http) => {
    await signInAtHera(http, half, person);
    await hands(http, page);
  });
}

/** This person signed in in this browser and allowed the app everything it asked for. */
export async function hasAllowed(page: Page, client: Client, person: Person): Promise<void> {
  await withBrowser(async (http) => {
    await authorize(http, client, startCodeFlow(client), person);
    await hands(http, page);
  });
}

/** In another browser of theirs, which calls itself by this name. */
export async function isSignedInElsewhere(half: HalfInstance, person: Person, userAgent = "curl/8.9"): Promise<void> {
  const http = new HttpBrowser({ "user-agent": userAgent });
  await signInAtHera(http, half, person);
  http.close();
}

export type Kept = { readonly key: string; readonly codes: readonly string[] };

/** This person has set up an authenticator app and kept backup codes, in another browser. Hands on the key and the codes. */
export function hasSecondStep(half: HalfInstance, person: Person): Promise<Kept> {
  return withBrowser(async (http) => {
    await signInAtHera(http, half, person);
    return { key: await setsUpSecondStep(http, half), codes: await makesBackupCodes(http, half) };
  });
}

/** This person has just signed in elsewhere with this code of their authenticator app. */
export function hasSpent(half: HalfInstance, person: Person, code: string): Promise<void> {
  return withBrowser(async (http) => {
    await entersCode(http, await signInAtHera(http, half, person), code);
  });
}

async function withBrowser<T>(run: (http: HttpBrowser) => Promise<T>): Promise<T> {
  const http = new HttpBrowser();
  try {
    return await run(http);
  } finally {
    http.close();
  }
}

async function hands(http: HttpBrowser, page: Page): Promise<void> {
  const cookies = http.cookies().map(({ name, value, domain, hostOnly, path }) => ({
    name,
    value,
    path,
    // With a dot it is of the hosts below too, as the server set it; else a second one of the same name would come to stand beside it.
    domain: hostOnly ? domain : `.${domain}`,
  }));
  await page.context().addCookies(cookies);
}

/** An app of somebody else, which has a privacy policy and terms and asks for something of its own. */
export async function opensApp(
  { admin, afterwards }: Cast,
  { name, hydraAdminUrl, hydraPublicUrl }: Side,
): Promise<Client> {
  const redirectUri = "https://notes.example/callback";
  const created = await admin.json("POST", `${hydraAdminUrl}/admin/clients`, {
    client_name: "Field Notes",
    client_uri: "https://notes.example/",
    policy_uri: "https://notes.example/privacy",
    tos_uri: "https://notes.example/terms",
    scope: "openid offline_access profile email notes:write",
    grant_types: ["authorization_code", "refresh_token"],
    token_endpoint_auth_method: "none",
    redirect_uris: [redirectUri],
  });
  if (created.status !== 201) throw new Error(`Hydra ${name} answered ${created.status}: ${created.body}`);
  const { client_id: id } = JSON.parse(created.body) as { client_id: string };
  afterwards(() => admin.send("DELETE", new URL(`${hydraAdminUrl}/admin/clients/${id}`)));
  return { issuer: hydraPublicUrl, id, redirectUri };
}

/** The hour passes in which the form that this page shows may be sent. */
export async function formExpires(page: Page, { databaseUrls }: HalfInstance, kind: "login" | "registration") {
  const flow = new URL(page.url()).searchParams.get("flow");
  const kratos = new pg.Client({ connectionString: databaseUrls.kratos });
  await kratos.connect();
  await kratos.query(`update selfservice_${kind}_flows set expires_at = now() - interval '1 minute' where id = $1`, [
    flow,
  ]);
  await kratos.end();
}
