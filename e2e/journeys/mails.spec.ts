import { readdirSync, readFileSync } from "node:fs";
import type { Person } from "@olympus/bench/people";
import { Forms } from "../support/forms";
import { signInAtHera } from "../support/http";
import { ciam } from "../support/instance";
import { type Mail, mailTo } from "../support/mail";
import { type Newcomer, newcomer, removePerson } from "../support/people";
import { expect, test } from "../support/test";

type Language = "en" | "de";
type Who = { readonly customer: Person; readonly newcomer: Newcomer };

const code = { method: "code" };
const signUp = ({ email, name, password }: Newcomer, method = "password") => ({
  method,
  "traits.email": email,
  "traits.name": name,
  ...(method === "password" && { password }),
});

type Wanted = {
  readonly template: string;
  readonly subject: Readonly<Record<Language, string>>;
  readonly page: string;
  /** Sends forms from that page until the mail is on its way, and tells to whom and the how manieth it is. */
  readonly ask: (forms: Forms, who: Who) => Promise<{ readonly to: string; readonly count?: number }>;
};

// Every mail that Kratos can send for Hera, asked for as people do.
const mails: Readonly<Record<string, Wanted>> = {
  "the address of a sign-up": {
    template: "verification_code/valid",
    subject: { en: "Confirm your e-mail address", de: "Bestätigen Sie Ihre Adresse" },
    page: "/registration",
    ask: async (forms, { newcomer: person }) => {
      await forms.send("traits.email", signUp(person));
      return { to: person.email };
    },
  },
  "a sign-up with a taken address": {
    template: "verification_code/valid",
    subject: { en: "You have an account already", de: "Sie haben schon ein Konto" },
    page: "/registration",
    ask: async (forms, { customer, newcomer: person }) => {
      await forms.send("traits.email", signUp({ ...person, email: customer.email }));
      return { to: customer.email };
    },
  },
  "a sign-up with a taken address, once more": {
    template: "verification_code/valid",
    subject: { en: "You have an account already", de: "Sie haben schon ein Konto" },
    page: "/registration",
    ask: async (forms, { customer, newcomer: person }) => {
      await forms.send("traits.email", signUp({ ...person, email: customer.email }));
      await mailTo(customer.email);
      await forms.open("/verification");
      await forms.send("email", { ...code, email: customer.email });
      return { to: customer.email, count: 2 };
    },
  },
  "an address to be confirmed that nobody has": {
    template: "verification_code/invalid",
    subject: { en: "No account with this address", de: "Kein Konto mit dieser Adresse" },
    page: "/verification",
    ask: async (forms, { newcomer: person }) => {
      await forms.send("email", { ...code, email: person.email });
      return { to: person.email };
    },
  },
  "a changed address": {
    template: "verification_code/valid",
    subject: { en: "Confirm your e-mail address", de: "Bestätigen Sie Ihre Adresse" },
    page: "/settings/email",
    ask: async (forms, { newcomer: person }) => {
      await forms.send("traits.email", { method: "profile", "traits.email": person.email });
      return { to: person.email };
    },
  },
  "a recovery": {
    template: "recovery_code/valid",
    subject: { en: "Get back into your account", de: "Wieder Zugang zu Ihrem Konto" },
    page: "/recovery",
    ask: async (forms, { customer }) => {
      await forms.send("email", { ...code, email: customer.email });
      return { to: customer.email };
    },
  },
  "a recovery for nobody": {
    template: "recovery_code/invalid",
    subject: { en: "No account with this address", de: "Kein Konto mit dieser Adresse" },
    page: "/recovery",
    ask: async (forms, { newcomer: person }) => {
      await forms.send("email", { ...code, email: person.email });
      return { to: person.email };
    },
  },
  "a sign-in code": {
    template: "login_code/valid",
    subject: { en: "Your sign-in code", de: "Ihr Anmeldecode" },
    page: "/login",
    ask: async (forms, { customer }) => {
      await forms.send("identifier", { ...code, identifier: customer.email });
      return { to: customer.email };
    },
  },
  "a sign-in code when its tries are used up": {
    template: "login_code/valid",
    subject: { en: "Your sign-in code", de: "Ihr Anmeldecode" },
    page: "/login",
    ask: async (forms, { customer }) => {
      await forms.send("identifier", { ...code, identifier: customer.email });
      await mailTo(customer.email);
      for (let wrong = 0; wrong < 6; wrong += 1) await forms.send("code", { ...code, code: "000000" });
      await forms.send("resend", { ...code, resend: "code" });
      return { to: customer.email, count: 2 };
    },
  },
  "a sign-in code for nobody": {
    template: "recovery_code/invalid",
    subject: { en: "No account with this address", de: "Kein Konto mit dieser Adresse" },
    page: "/login",
    ask: async (forms, { newcomer: person }) => {
      await forms.send("identifier", { ...code, identifier: person.email });
      return { to: person.email };
    },
  },
  "a sign-up by code": {
    template: "registration_code/valid",
    subject: { en: "Your sign-up code", de: "Ihr Code für die Registrierung" },
    page: "/registration",
    ask: async (forms, { newcomer: person }) => {
      await forms.send("traits.email", signUp(person, "code"));
      return { to: person.email };
    },
  },
};

const folder = new URL("../../docker/ory/mail-templates/", import.meta.url);
const other = (language: Language): Language => (language === "en" ? "de" : "en");

/** What a mail may say, in each language, as its template has it. */
function sentencesOf(template: string): Record<Language, string[]> {
  const said: Record<Language, string[]> = { en: [], de: [] };
  const texts = readFileSync(new URL(`${template}/email.body.plaintext.texts.gotmpl`, folder), "utf8");
  let language: Language = "en";
  for (const line of texts.split("\n")) {
    if (line.includes('.Language "de"')) language = "de";
    else if (line.includes("else")) language = "en";
    else if (line !== "" && !line.includes("{{")) said[language].push(line);
  }
  return said;
}

/** Who changes the address is signed in. */
const needsAccount = (page: string) => page.startsWith("/settings");

for (const [what, { template, subject, page, ask }] of Object.entries(mails)) {
  for (const language of ["en", "de"] as const) {
    test(`the mail about ${what} speaks the page's language, ${language}, also after a switch`, async ({
      http,
      admin,
      customer,
    }) => {
      test.slow();
      const person = newcomer();
      if (needsAccount(page)) await signInAtHera(http, ciam, customer);
      const forms = new Forms(http, ciam.heraUrl);
      // The browser would have the other language, and the form began in it: what counts is the page that was sent.
      await forms.open(`${page}?lang=${other(language)}`);
      expect(forms.page.body).toContain(`<html lang="${other(language)}"`);
      const switched = new URL(forms.page.url);
      switched.searchParams.set("lang", language);
      await forms.open(switched);
      expect(forms.page.body).toContain(`<html lang="${language}"`);
      const { to, count } = await ask(forms, { customer, newcomer: person });

      const mail = await mailTo(to, count);
      expect(mail.subject).toBe(subject[language]);
      expectSpeaks(mail, language, template);
      await removePerson(admin, ciam, person.email);
    });
  }
}

function expectSpeaks({ subject, text, html }: Mail, language: Language, template: string): void {
  const sentences = sentencesOf(template);
  const placed = { en: "because somebody asked for it at ", de: "gesendet, weil jemand auf " };
  for (const body of [text, html]) {
    expect(body).toContain(placed[language]);
    expect(body).not.toContain(placed[other(language)]);
    expect(sentences[language].filter((sentence) => body.includes(sentence)).length).toBeGreaterThanOrEqual(2);
    expect(sentences[other(language)].filter((sentence) => body.includes(sentence))).toEqual([]);
  }
  expect(html).toContain(`<html lang="${language}">`);
  expect(html).toContain(`<title>${subject}</title>`);
  for (const part of [subject, text, html]) expect(part).not.toMatch(/<no value>|%!|\{\{/);
}

test("no mail is left out", () => {
  const kinds = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const templates = kinds.flatMap(({ name }) => readdirSync(new URL(name, folder)).map((state) => `${name}/${state}`));
  const asked = new Set(Object.values(mails).map(({ template }) => template));
  expect([...asked].sort()).toEqual(templates.sort());
});
