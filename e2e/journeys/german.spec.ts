import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startCodeFlow } from "@olympus/bench/code-flow";
import { findForm } from "@olympus/bench/forms";
import type { HttpBrowser } from "@olympus/bench/http-browser";
import { authenticatorCode } from "../support/account";
import { Forms } from "../support/forms";
import { ciam, iam, portalClient } from "../support/instance";
import { mailTo } from "../support/mail";
import { expect, test } from "../support/test";
import { linesOf, notGerman } from "../support/words";

/** A way through Hera with a German browser; what it sees is read to the last word. */
class GermanForms extends Forms {
  static async begin(http: HttpBrowser, home: string): Promise<GermanForms> {
    const forms = new GermanForms(http, home);
    await http.get(`${home}/nowhere?lang=de`);
    return forms;
  }

  /** Reads the page it is on, which has this path and says this. */
  reads(path: string, telling: string): void {
    const { url, body } = this.page;
    expect(url.pathname).toBe(path);
    expect(body, path).toContain('<html lang="de"');
    const lines = linesOf(body);
    expect(lines.join("\n"), path).toContain(telling);
    expect(notGerman(lines), path).toEqual([]);
  }
}

const code = { method: "code" };

test("every page and complaint of a sign-up speaks German", async ({ http, newcomer }) => {
  const forms = await GermanForms.begin(http, ciam.heraUrl);
  await forms.open("/registration");
  forms.reads("/registration", "Ihr Konto bei Olympus erstellen");
  const fields = { method: "password", "traits.email": newcomer.email, "traits.name": newcomer.name };
  await forms.send("traits.email", { ...fields, password: newcomer.email });
  forms.reads("/registration", "Dieses Passwort ähnelt Ihrer E-Mail-Adresse zu sehr.");
  await forms.send("traits.email", { ...fields, password: "short" });
  forms.reads("/registration", "Verwenden Sie mindestens");
  await forms.send("traits.email", { ...fields, "traits.email": "keine Adresse", password: newcomer.password });
  forms.reads("/registration", "Das ist keine E-Mail-Adresse.");
  await forms.send("traits.email", { ...fields, "traits.email": "", password: "" });
  forms.reads("/registration", "Dieses Feld");
  await forms.send("traits.email", { ...fields, "traits.name": "Zero\u200bWidth", password: newcomer.password });
  forms.reads("/registration", "Zeichen, die man nicht sehen kann");
  await forms.send("traits.email", { ...fields, password: newcomer.password });
  forms.reads("/verification", "Adresse bestätigen");
  await forms.send("code", { ...code, code: "000000" });
  forms.reads("/verification", "Dieser Code stimmt nicht");
  const mail = await mailTo(newcomer.email);
  await forms.send("code", { ...code, code: mail.code });
  forms.reads("/verification", "Ihre Adresse ist bestätigt");
  await forms.open("/verification");
  forms.reads("/verification", "Adresse bestätigen");
});

test("a sign-up by code and its complaints speak German", async ({ http, newcomer }) => {
  const forms = await GermanForms.begin(http, ciam.heraUrl);
  await forms.open("/registration");
  await forms.send("traits.email", { ...code, "traits.email": newcomer.email, "traits.name": newcomer.name });
  forms.reads("/registration", "Sehen Sie in Ihr Postfach");
  await forms.send("code", { ...code, code: "000000" });
  forms.reads("/registration", "Dieser Code stimmt nicht");
});

test("every page and complaint of a sign-in speaks German, up to the app", async ({ http, customer }) => {
  const forms = await GermanForms.begin(http, ciam.heraUrl);
  await forms.open(startCodeFlow(portalClient).address);
  forms.reads("/login", "Bei Olympus anmelden");
  await forms.send("password", { method: "password", identifier: customer.email, password: "nicht das Passwort" });
  forms.reads("/login", "Die E-Mail-Adresse oder das Passwort stimmt nicht");
  await forms.send("password", { method: "password", identifier: "", password: "" });
  forms.reads("/login", "Dieses Feld");
  await forms.send("identifier", { ...code, identifier: customer.email });
  forms.reads("/login", "Sehen Sie in Ihr Postfach");
  for (let wrong = 0; wrong < 6; wrong += 1) {
    await forms.send("code", { ...code, code: "000000" });
    forms.reads("/login", wrong < 5 ? "Dieser Code stimmt nicht" : "Dieser Code gilt nicht mehr");
  }
  await forms.open(startCodeFlow(portalClient).address);
  await forms.send("password", { method: "password", identifier: customer.email, password: customer.password });
  forms.reads("/consent", "Darf Portal Ihr Konto verwenden?");
  const stale = findForm(forms.page.body, "answer").fields.consent_challenge ?? "";
  await forms.open(`/consent?consent_challenge=${stale}x`);
  forms.reads("/error", "Anmelde");
  await forms.open(`${ciam.hydraPublicUrl}oauth2/sessions/logout`);
  forms.reads("/logout", "Abmelden?");
  await forms.open("/signed-out");
  forms.reads("/signed-out", "angemeldet");
});

test("every page of an account speaks German, with nothing on it, with something and with complaints", async ({
  http,
  customer,
}) => {
  const forms = await GermanForms.begin(http, ciam.heraUrl);
  const signIn = { method: "password", identifier: customer.email, password: customer.password };
  await forms.open("/login");
  await forms.send("password", signIn);
  forms.reads("/", "Sie sind angemeldet");
  for (const [page, telling] of [
    ["/apps", "Noch nutzt keine App dieses Konto."],
    ["/sessions", "Dieses Gerät"],
    ["/settings", "Ihr Konto"],
    ["/settings/profile", "Profil"],
    ["/settings/email", "E-Mail-Adresse"],
    ["/settings/password", "Passwort"],
    ["/settings/authenticator", "Authenticator"],
    ["/settings/backup-codes", "Ersatzcodes"],
    ["/settings/passkeys", "Passkeys"],
  ] as const) {
    await forms.open(page);
    forms.reads(page, telling);
  }

  await forms.open("/settings/profile");
  await forms.send("traits.name", { method: "profile", "traits.name": "Zero\u200bWidth" });
  forms.reads("/settings/profile", "Zeichen, die man nicht sehen kann");
  await forms.send("traits.name", { method: "profile", "traits.name": "Casey" });
  forms.reads("/settings/profile", "Ihre Änderungen sind gespeichert.");
  await forms.open("/settings/password");
  await forms.send("password", { method: "password", password: customer.email });
  forms.reads("/settings/password", "Dieses Passwort ähnelt");
  await forms.open("/settings/authenticator");
  const key = /id="totp_secret_key"[\s\S]*?<li[^>]*>([A-Z2-7]+)</.exec(forms.page.body)?.[1] ?? "";
  await forms.send("totp_code", { method: "totp", totp_code: "000000" });
  forms.reads("/settings/authenticator", "Dieser Code stimmt nicht");
  await forms.send("totp_code", { method: "totp", totp_code: authenticatorCode(key) });
  forms.reads("/settings/authenticator", "Ihre Änderungen sind gespeichert.");
  await forms.open("/settings/backup-codes");
  await forms.send("lookup_secret_regenerate", { lookup_secret_regenerate: "true", method: "lookup_secret" });
  forms.reads("/settings/backup-codes", "Ersatzcodes");
  await forms.send("lookup_secret_confirm", { lookup_secret_confirm: "true", method: "lookup_secret" });
  forms.reads("/settings/backup-codes", "12");
  await forms.open("/settings");
  forms.reads("/settings", "Ihr Konto");
  await forms.open("/login?refresh=true");
  forms.reads("/login", "Bestätigen Sie");

  await forms.open(`${ciam.hydraPublicUrl}oauth2/auth?client_id=nobody&response_type=code&state=12345678`);
  forms.reads("/error", "Die App ist hier nicht bekannt.");
  const other = await GermanForms.begin(http, ciam.heraUrl);
  await other.open("/sessions");
  await other.send("end", { end: "everywhere" });
  await other.open("/login");
  await other.send("password", signIn);
  other.reads("/login", "Zweiter Schritt");
  await other.send("totp_code", { method: "totp", totp_code: "000000" });
  other.reads("/login", "Dieser Code stimmt nicht");
  await other.open(`${other.page.url.pathname}${other.page.url.search}&method=lookup_secret`);
  other.reads("/login", "Ersatzcode");
});

test("every page and complaint of a recovery speaks German", async ({ http, customer }) => {
  const forms = await GermanForms.begin(http, ciam.heraUrl);
  await forms.open("/recovery");
  forms.reads("/recovery", "Wieder Zugang zum Konto");
  await forms.send("email", { ...code, email: "keine Adresse" });
  forms.reads("/recovery", "Das ist keine E-Mail-Adresse.");
  await forms.send("email", { ...code, email: customer.email });
  forms.reads("/recovery", "Sehen Sie in Ihr Postfach");
  await forms.send("code", { ...code, code: "000000" });
  forms.reads("/recovery", "Dieser Code stimmt nicht");
  await forms.send("code", { ...code, code: (await mailTo(customer.email)).code });
  forms.reads("/settings", "Neues Passwort wählen");
  await forms.send("password", { method: "password", password: customer.email });
  forms.reads("/settings", "Dieses Passwort ähnelt");
});

test("what goes wrong is told in German", async ({ http, customer }) => {
  const forms = await GermanForms.begin(http, ciam.heraUrl);
  await forms.open("/nowhere");
  forms.reads("/nowhere", "Hier ist nichts");
  for (const query of [
    "",
    "?error=invalid_client",
    "?error=invalid_request",
    "?error=invalid_scope",
    "?error=request_forbidden",
    "?error=server_error",
    "?error=anything",
    ...failures.map((code) => `?failure=${code}`),
    `?id=${crypto.randomUUID()}`,
  ]) {
    await forms.open(`/error${query}`);
    forms.reads("/error", "Kennung");
  }
  await forms.open("/login");
  await forms.send("password", { method: "password", identifier: customer.email, password: "x".repeat(70_000) });
  expect(forms.page.status).toBe(413);
  forms.reads("/self-service/login", "Das ist zu lang");
  for (const session of ["a", "b"]) http.setCookie("ciam_session", session, `${session}.example`);
  const doubled = await http.get(`${ciam.heraUrl}/`, {
    headers: { cookie: "ciam_session=a; ciam_session=b; ciam_language=de" },
  });
  expect(notGerman(linesOf(doubled.body))).toEqual([]);
  expect(doubled.body).toContain("zwei Anmelde-Cookies");
});

const failures = [
  "kratos/unreachable",
  "kratos/not-found",
  "kratos/refused",
  "hydra/unreachable",
  "hydra/not-found",
  "hydra/gone",
  "hydra/refused",
  "database/unreachable",
  "session/none",
  "session/ended",
  "account/disabled",
  "permission/denied",
  "input/invalid",
  "audit/unavailable",
  "form/forged",
  "browser/no-cookies",
  "tenant/unknown",
  "tenant/not-a-member",
];

test("employees are spoken to in German", async ({ http, support }) => {
  const forms = await GermanForms.begin(http, iam.heraUrl);
  await forms.open("/login");
  forms.reads("/login", "Verwenden Sie Ihr Mitarbeiterkonto.");
  await forms.open("/registration");
  forms.reads("/registration", "Einladung");
  await forms.open("/login");
  await forms.send("password", { method: "password", identifier: support.email, password: support.password });
  forms.reads("/", "Sie sind angemeldet");
  await forms.open("/settings/profile");
  forms.reads("/settings/profile", "Profil");
});

test("an English page would be noticed, and so would a key that is no sentence", async ({ http }) => {
  const english = await http.follow(await http.get(`${ciam.heraUrl}/registration`));
  expect(notGerman(linesOf(english.body)).length).toBeGreaterThan(5);
  expect(notGerman(["login.title", "Hallo {name}", "Hallo undefined", "Remove", "Name"])).toHaveLength(4);
});

test("no page was left out", () => {
  const app = new URL("../../apps/hera-ciam/src/app/", import.meta.url);
  const pages = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page.tsx"))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`);
  const here = readFileSync(fileURLToPath(import.meta.url), "utf8");
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((page) => !here.includes(`"${page}", "`))).toEqual([]);
});
