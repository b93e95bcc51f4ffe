import { type Client, type CodeFlow, codeOf, isBackAt, redeem, startCodeFlow } from "./code-flow";
import { findForm, hasField } from "./forms";
import { type Answer, HttpBrowser } from "./http-browser";
import type { Person } from "./people";

type Credentials = Pick<Person, "email" | "password">;

/** Fills in whatever sign-in page this is, and follows where it leads until `stop`. */
export async function submitSignIn(
  browser: HttpBrowser,
  page: Answer,
  { email, password }: Credentials,
  stop?: (next: URL) => boolean,
): Promise<Answer> {
  const form = findForm(page.body, "password");
  const fields = { ...form.fields, identifier: email, password, method: "password" };
  return browser.follow(await browser.post(new URL(form.action, page.url), fields), stop);
}

/** Answers the consent screen that this page is, and follows where it leads until `stop`. */
export async function answerConsent(
  browser: HttpBrowser,
  page: Answer,
  answer: "allow" | "deny",
  stop?: (next: URL) => boolean,
): Promise<Answer> {
  const form = findForm(page.body, "answer");
  return browser.follow(await browser.post(new URL(form.action, page.url), { ...form.fields, answer }), stop);
}

/** Takes an authorization request to its end at the client: signs in and gives consent where Hera asks for it. */
export async function authorize(
  browser: HttpBrowser,
  client: Client,
  flow: CodeFlow,
  person: Credentials,
): Promise<Answer> {
  const back = isBackAt(client);
  let page = await browser.follow(await browser.get(flow.address), back);
  if (page.location === undefined && hasField(page.body, "password"))
    page = await submitSignIn(browser, page, person, back);
  if (page.location === undefined && hasField(page.body, "answer"))
    page = await answerConsent(browser, page, "allow", back);
  return page;
}

/** A whole login with a new browser: signs in at Hera's page, gives consent if Hera asks, and fetches the tokens. */
export async function logInThroughHera(client: Client, person: Credentials): Promise<void> {
  const browser = new HttpBrowser();
  try {
    const flow = startCodeFlow(client);
    const arrived = await authorize(browser, client, flow, person);
    const tokens = await redeem(browser, client, codeOf(arrived), flow.verifier);
    if (tokens.status !== 200) throw new Error(`No tokens: ${tokens.body}`);
  } finally {
    browser.close();
  }
}
