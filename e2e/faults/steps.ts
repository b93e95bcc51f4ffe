import { randomBytes, randomUUID } from "node:crypto";
import type { Answer, HttpBrowser } from "@olympus/bench/http-browser";
import type { GateName } from "@olympus/stack/variant/gates";
import {
  challenge,
  fromTheApp,
  type Mode,
  mailedCode,
  open,
  type Stand,
  signedIn,
  signedInAtTheApp,
  submit,
  wantsCode,
  wantsRecovery,
} from "./people-at-steps";

/** Somebody who is at a step and takes it: again and again, until it is done. */
export type Try = {
  readonly act: (mode: Mode) => Promise<Answer>;
  readonly isDone: (answer: Answer) => boolean;
};

export type Step = {
  readonly name: string;
  /** Without these it cannot be done; without any other part it must be. */
  readonly needs: readonly GateName[];
  /** Without these it may be done: one release of Hydra asks its database where another does not, or half of it was done before. */
  readonly mayNeed?: readonly GateName[];
  /** A page is opened any number of times; a form or a link is taken once, a form plainly or in place. */
  readonly is: "page" | "form" | "link";
  readonly prepare: (stand: Stand) => Promise<Try>;
};

/** Where an answer leads, by a redirect or told to a script. */
function leadsTo({ location, body, url }: Answer): URL | undefined {
  if (location !== undefined) return location;
  const told = body.startsWith('{"location"') ? (JSON.parse(body) as { location: string }).location : undefined;
  return told === undefined ? undefined : new URL(told, url);
}

const shows =
  (...texts: readonly string[]) =>
  ({ status, body }: Answer) =>
    status === 200 && texts.every((text) => body.includes(text));

const arrivesAt = (path: string) => (answer: Answer) => leadsTo(answer)?.pathname === path;
const arrivesAtHydra =
  ({ client }: Stand) =>
  (answer: Answer) =>
    leadsTo(answer)?.href.startsWith(new URL("oauth2/auth", client.issuer).href) === true;

/** A page that this browser has opened once, to be opened again. */
async function page(browser: HttpBrowser, first: Answer | Promise<Answer>, isDone: Try["isDone"]): Promise<Try> {
  const { url } = await first;
  return { act: () => browser.get(url), isDone };
}

const kratos = ["kratosPublic", "kratosDatabase"] as const;
const hydra = ["hydraAdmin", "hydraDatabase"] as const;

const steps: readonly Step[] = [
  {
    name: "the way to the sign-in",
    is: "page",
    needs: kratos,
    prepare: async ({ browser, half }) => {
      const nobody = browser();
      return { act: () => nobody.get(`${half.heraUrl}/login`), isDone: arrivesAt("/login") };
    },
  },
  {
    name: "the sign-in page",
    is: "page",
    needs: kratos,
    prepare: ({ browser, half }) => {
      const nobody = browser();
      return page(nobody, open(nobody, half, "/login"), shows('name="identifier"', 'name="password"'));
    },
  },
  {
    name: "a password",
    is: "form",
    needs: kratos,
    prepare: async (stand) => {
      const [browser, person] = [stand.browser(), await stand.person()];
      const form = await open(browser, stand.half, "/login");
      const fields = { identifier: person.email, password: person.password, method: "password" };
      return {
        act: (mode) => submit(browser, form, "password", fields, mode),
        isDone: (answer) => leadsTo(answer) !== undefined && browser.cookie("ciam_session") !== undefined,
      };
    },
  },
  {
    name: "a sign-in's code",
    is: "form",
    needs: [...kratos, "database"],
    prepare: async (stand) => {
      const [browser, person] = [stand.browser(), await stand.person()];
      const form = await wantsCode(browser, stand.half, person.email);
      const fields = { code: await mailedCode(stand, person.email), method: "code" };
      return {
        act: (mode) => submit(browser, form, "code", fields, mode),
        isDone: (answer) => leadsTo(answer) !== undefined && browser.cookie("ciam_session") !== undefined,
      };
    },
  },
  {
    name: "the sign-up page",
    is: "page",
    needs: kratos,
    prepare: ({ browser, half }) => {
      const nobody = browser();
      return page(nobody, open(nobody, half, "/registration"), shows('name="traits.email"', 'name="password"'));
    },
  },
  {
    name: "a sign-up",
    is: "form",
    needs: [...kratos, "hooks"],
    prepare: async ({ browser, half }) => {
      const somebody = browser();
      const form = await open(somebody, half, "/registration");
      const fields = signUp();
      return {
        act: (mode) => submit(somebody, form, "traits.email", fields, mode),
        isDone: arrivesAt("/verification"),
      };
    },
  },
  {
    name: "a sign-up's code",
    is: "form",
    needs: [...kratos, "database"],
    prepare: async (stand) => {
      const [somebody, fields] = [stand.browser(), signUp()];
      const form = await open(somebody, stand.half, "/registration");
      const asked = await somebody.follow(await submit(somebody, form, "traits.email", fields));
      const code = await mailedCode(stand, fields["traits.email"]);
      return {
        act: (mode) => submit(somebody, asked, "code", { code, method: "code" }, mode),
        isDone: () => somebody.cookie("ciam_session") !== undefined,
      };
    },
  },
  {
    name: "a recovery's code",
    is: "form",
    needs: [...kratos, "database"],
    prepare: async (stand) => {
      const [browser, person] = [stand.browser(), await stand.person()];
      const form = await wantsRecovery(browser, stand.half, person.email);
      const fields = { code: await mailedCode(stand, person.email), method: "code" };
      return { act: (mode) => submit(browser, form, "code", fields, mode), isDone: arrivesAt("/settings") };
    },
  },
  {
    name: "the settings",
    is: "page",
    needs: [...kratos, "kratosAdmin"],
    prepare: async (stand) => {
      const { browser, person } = await signedIn(stand);
      return page(browser, open(browser, stand.half, "/settings"), shows(person.email));
    },
  },
  {
    name: "the page of the name",
    is: "page",
    needs: kratos,
    // Which second factors there are.
    mayNeed: ["kratosAdmin"],
    prepare: async (stand) => {
      const { browser, person } = await signedIn(stand);
      return page(browser, open(browser, stand.half, "/settings/profile"), shows(person.name, 'name="traits.name"'));
    },
  },
  {
    name: "a new name",
    is: "form",
    needs: [...kratos, "kratosAdmin", "hooks"],
    prepare: async (stand) => {
      const { browser, person } = await signedIn(stand);
      const form = await open(browser, stand.half, "/settings/profile");
      const fields = { method: "profile", "traits.email": person.email, "traits.name": "Casey Newname" };
      return {
        act: (mode) => submit(browser, form, "traits.name", fields, mode),
        isDone: arrivesAt("/settings/profile"),
      };
    },
  },
  {
    name: "a new password",
    is: "form",
    needs: [...kratos, "kratosAdmin"],
    prepare: async (stand) => {
      const { browser } = await signedIn(stand);
      const form = await open(browser, stand.half, "/settings/password");
      const fields = { method: "password", password: `new-${randomUUID()}` };
      return {
        act: (mode) => submit(browser, form, "password", fields, mode),
        isDone: arrivesAt("/settings/password"),
      };
    },
  },
  {
    name: "the home page",
    is: "page",
    needs: [...kratos, "kratosAdmin", ...hydra, "database"],
    prepare: async (stand) => {
      const { browser, person } = await signedIn(stand);
      return page(browser, open(browser, stand.half, "/"), shows(person.email));
    },
  },
  {
    name: "one's sessions",
    is: "page",
    needs: [...kratos, "kratosAdmin", "database"],
    prepare: async (stand) => {
      const { browser } = await signedIn(stand);
      return page(browser, open(browser, stand.half, "/sessions"), shows('name="end"'));
    },
  },
  {
    name: "signing out elsewhere",
    is: "form",
    needs: [...kratos, "kratosAdmin"],
    mayNeed: ["hydraAdmin", "hydraDatabase", "database"],
    prepare: async (stand) => {
      const { browser, person } = await signedIn(stand);
      const other = stand.browser();
      await submit(other, await open(other, stand.half, "/login"), "password", {
        identifier: person.email,
        password: person.password,
        method: "password",
      });
      const form = await open(browser, stand.half, "/sessions");
      return { act: (mode) => submit(browser, form, "end", { end: "others" }, mode), isDone: arrivesAt("/sessions") };
    },
  },
  {
    name: "one's apps",
    is: "page",
    needs: [...kratos, "kratosAdmin", ...hydra, "database"],
    prepare: async (stand) => {
      const { browser } = await signedIn(stand);
      return page(
        browser,
        open(browser, stand.half, "/apps"),
        ({ status, body }) => status === 200 && !isTrouble(body),
      );
    },
  },
  {
    name: "an app's question to nobody",
    is: "page",
    needs: [...kratos, "hydraAdmin"],
    mayNeed: ["hydraDatabase"],
    prepare: async (stand) => {
      const nobody = stand.browser();
      const asked = await challenge(stand, nobody, "login_challenge");
      return { act: () => nobody.get(asked), isDone: arrivesAt("/login") };
    },
  },
  {
    name: "an app's question to somebody",
    is: "link",
    needs: [...kratos, "hydraAdmin", "database"],
    mayNeed: ["hydraDatabase"],
    prepare: async (stand) => {
      const { browser } = await signedIn(stand);
      const asked = await challenge(stand, browser, "login_challenge");
      return { act: () => browser.get(asked), isDone: arrivesAtHydra(stand) };
    },
  },
  {
    name: "the consent page",
    is: "page",
    needs: [...kratos, "hydraAdmin", "database"],
    mayNeed: ["hydraDatabase"],
    prepare: async (stand) => {
      const { browser } = await signedIn(stand);
      return page(browser, fromTheApp(stand, browser), shows('value="allow"', 'value="deny"'));
    },
  },
  {
    name: "a consent",
    is: "form",
    needs: [...kratos, "hydraAdmin", "database"],
    mayNeed: ["hydraDatabase"],
    prepare: async (stand) => {
      const { browser } = await signedIn(stand);
      const form = await fromTheApp(stand, browser);
      return {
        act: (mode) => submit(browser, form, "answer", { answer: "allow" }, mode),
        // Done before, it goes on to where that is found out.
        isDone: (answer) => arrivesAtHydra(stand)(answer) || arrivesAt("/consent")(answer),
      };
    },
  },
  {
    name: "the question before signing out",
    is: "page",
    needs: kratos,
    prepare: async (stand) => {
      const { browser } = await signedIn(stand);
      return page(browser, open(browser, stand.half, "/logout"), shows('value="sign-out"'));
    },
  },
  {
    name: "signing out",
    is: "form",
    needs: ["kratosPublic"],
    mayNeed: ["kratosDatabase", "kratosAdmin", ...hydra, "database"],
    prepare: async (stand) => {
      const browser = await signedInAtTheApp(stand);
      const form = await open(browser, stand.half, "/logout");
      return {
        act: (mode) => submit(browser, form, "answer", { answer: "sign-out" }, mode),
        isDone: arrivesAt("/signed-out"),
      };
    },
  },
];

export const pages = steps.filter(({ is }) => is === "page");
export const onceOnly = steps.filter(({ is }) => is !== "page");

const signUp = () => ({
  method: "password",
  "traits.email": `nadia.${randomBytes(5).toString("hex")}@newcomers.test`,
  "traits.name": "Nadia Newcomer",
  password: `first-${randomUUID()}`,
});

/** Whether a page says that something is not available. */
export const isTrouble = (body: string) => body.includes("Not available right now");
