import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type HalfName, halves } from "@olympus/domain/half";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { hydraEnvironment, kratosEnvironment } from "./ory-env";

const ory = fileURLToPath(new URL("../../../docker/ory", import.meta.url));
const read = (...path: string[]) => readFileSync(resolve(ory, ...path), "utf8");
const halfNames = Object.keys(halves) as HalfName[];

const settings = (half: HalfName) => ({
  half,
  listen: { host: "127.0.0.1", publicPort: 3100, adminPort: 3101 },
  databaseUrl: `postgres://${half}_kratos:password@127.0.0.1:5434/${half}_kratos`,
  heraUrl: `http://${half}.localhost:3000`,
  heraInternalUrl: "http://127.0.0.1:3000",
  issuer: "http://localhost:3102/",
  webhookSecret: `${half} webhook`,
});
const kratos = (half: HalfName) =>
  kratosEnvironment({
    ...settings(half),
    smtpUrl: "smtp://127.0.0.1:1025",
    mailFrom: "no-reply@olympus.test",
    secrets: { cookie: "cookie", cipher: "cipher", pagination: "pagination" },
  });
const hydra = (half: HalfName) =>
  hydraEnvironment({
    ...settings(half),
    kratosAdminUrl: "http://127.0.0.1:3101",
    secrets: { system: "system", cookie: "cookie", pagination: "pagination" },
  });

describe.each(halfNames)("the configuration of %s", (half) => {
  const other = half === "ciam" ? "iam" : "ciam";
  const kratosFile = parse(read(half, "kratos.yml"));
  const hydraFile = parse(read(half, "hydra.yml"));

  test("says what the half says", () => {
    const { registration, password, session, settings, codeSignsIn, cookies } = halves[half];
    expect(kratosFile.selfservice.flows.registration.enabled).toBe(registration === "open");
    expect(kratosFile.selfservice.methods.password.config.min_password_length).toBe(password.minLength);
    expect(kratosFile.session.lifespan).toBe(`${session.seconds / 3600}h`);
    expect(kratosFile.selfservice.flows.settings.privileged_session_max_age).toBe(
      `${settings.privilegedSeconds / 60}m`,
    );
    expect(kratosFile.selfservice.methods.code.passwordless_enabled).toBe(codeSignsIn);
    expect(kratosFile.session.cookie.name).toBe(cookies.kratosSession);
    for (const name of Object.values<string>(hydraFile.serve.cookies.names)) {
      expect(name.startsWith(`${cookies.prefix}hydra_`)).toBe(true);
    }
  });

  test("takes every address and secret from the environment", () => {
    for (const text of [read(half, "kratos.yml"), read(half, "hydra.yml")]) {
      expect(text).not.toMatch(/https?:\/\/|postgres:\/\/|localhost|^\s*(dsn|secrets):/m);
    }
    const values = Object.values({ ...kratos(half), ...hydra(half) }).join(" ");
    expect(values).not.toMatch(new RegExp(`\\b${other}\\b|\\b${other}_`));
  });

  test("calls a webhook after every way to register and to change traits", () => {
    const { code, ...others } = kratosFile.selfservice.methods;
    const register = ["password", "oidc", "passkey", "webauthn"].filter((method) => others[method]?.enabled);
    if (code.passwordless_enabled) register.push("code");
    const after = {
      ...(halves[half].registration === "open" ? { registration: register } : {}),
      settings: ["profile"],
    };
    for (const [flow, methods] of Object.entries(after)) {
      const called = Object.entries<{ hooks: { hook: string }[] }>(kratosFile.selfservice.flows[flow].after)
        .filter(([, { hooks }]) => hooks.some(({ hook }) => hook === "web_hook"))
        .map(([method]) => method);
      expect(called.sort()).toEqual([...methods].sort());
      for (const method of methods) {
        const [first] = kratosFile.selfservice.flows[flow].after[method].hooks;
        expect(first.hook).toBe("web_hook");
        expect(first.config.response).toEqual({ parse: true, ignore: false });
        const name = `SELFSERVICE_FLOWS_${flow}_AFTER_${method}_HOOKS_0_CONFIG`.toUpperCase();
        expect(kratos(half)[`${name}_URL`]).toBe(`http://127.0.0.1:3000/hooks/${flow}`);
        expect(kratos(half)[`${name}_AUTH_CONFIG_VALUE`]).toBe(`${half} webhook`);
      }
    }
    expect(Object.keys(kratos(half)).filter((name) => name.endsWith("HOOKS_0_CONFIG_URL"))).toHaveLength(
      Object.values(after).flat().length,
    );
  });

  test("names files that exist", () => {
    const files = [...read(half, "kratos.yml").matchAll(/file:\/\/([^\s"}]+)|template_override_path: (\S+)/g)];
    expect(files.length).toBeGreaterThan(2);
    for (const [, file, folder] of files) expect(existsSync(resolve(ory, half, file ?? folder ?? ""))).toBe(true);
  });

  test("announces the claims that only this half's tokens carry", () => {
    const own =
      half === "ciam" ? ["tenant_id", "tenant_slug", "tenant_role", "login_at"] : ["iam_admin_role", "login_at"];
    expect(hydraFile.oauth2.allowed_top_level_claims).toEqual(own);
    expect(hydraFile.webfinger.oidc_discovery.supported_claims).toEqual(expect.arrayContaining(own));
  });

  test("protects traits that its schema knows", () => {
    const traits = JSON.parse(read(half, "identity.schema.json")).properties.traits;
    for (const trait of halves[half].protectedTraits) expect(traits.properties).toHaveProperty(trait);
    expect(traits.additionalProperties).toBe(false);
  });
});

describe("the mails", () => {
  const mails = ["verification_code", "recovery_code", "login_code", "registration_code"].flatMap((kind) =>
    readdirSync(join(ory, "mail-templates", kind)).map((state) => join("mail-templates", kind, state)),
  );

  // One look, one plain text and one subject for all of them, linked into each folder.
  const links = {
    "email.body.layout.gotmpl": "mail-templates/layout.gotmpl",
    "email.body.plaintext.layout.gotmpl": "mail-templates/plain.gotmpl",
    "email.subject.gotmpl": "mail-templates/subject.gotmpl",
  };

  test.each(mails)("%s has a subject without the code, a page and a plain text", (mail) => {
    for (const [name, target] of Object.entries(links)) {
      expect(realpathSync(resolve(ory, mail, name))).toBe(realpathSync(resolve(ory, target)));
    }
    expect(realpathSync(resolve(ory, mail, "email.subject.texts.gotmpl"))).toBe(
      realpathSync(resolve(ory, mail, "email.body.plaintext.texts.gotmpl")),
    );
    expect(read(mail, "email.body.plaintext.texts.gotmpl")).not.toMatch(/\.\w+Code\b/);
    for (const body of [read(mail, "email.body.gotmpl"), read(mail, "email.body.plaintext.gotmpl")]) {
      expect(/\.\w+Code\b/.test(body)).toBe(mail.endsWith("/valid"));
    }
  });

  test.each(mails)("%s says everything in both languages", (mail) => {
    const texts = read(mail, "email.body.plaintext.texts.gotmpl");
    for (const name of ["title", "lead", "note", "action"]) expect(texts).toContain(`{{- define "${name}"`);
    const count = (pattern: RegExp) => texts.match(pattern)?.length ?? 0;
    const written = texts.split("\n").filter((line) => line !== "" && !line.includes("{{")).length;
    expect(written).toBe(2 * count(/if eq \.Language "de"/g));
  });

  test("promise the time that a code really works", () => {
    for (const half of halfNames) {
      expect(parse(read(half, "kratos.yml")).selfservice.methods.code.config.lifespan).toBe("15m");
    }
    for (const mail of mails.filter((mail) => mail.endsWith("/valid"))) {
      const texts = read(mail, "email.body.plaintext.texts.gotmpl");
      expect(texts).toContain("15 minutes");
      expect(texts).toContain("15 Minuten");
    }
  });
});
