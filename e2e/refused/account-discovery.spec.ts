import { findForm } from "@olympus/bench/forms";
import { type Answer, HttpBrowser } from "@olympus/bench/http-browser";
import { ciam } from "../support/instance";
import { mailTo } from "../support/mail";
import { type FromOutside, fromOutside } from "../support/outside";
import { findIdentity } from "../support/people";
import { expect, test } from "../support/test";

/** One way through Hera's forms, noted step by step as somebody outside sees it. */
class Way {
  readonly steps: FromOutside[] = [];
  readonly #http = new HttpBrowser();
  page: Answer | undefined;

  /** `others` are addresses that the pages of this way name beside its own. */
  constructor(
    readonly address: string,
    readonly others: readonly string[] = [],
  ) {}

  #note(answer: Answer): void {
    this.steps.push(fromOutside(answer, [this.address, ...this.others]));
  }

  async open(path: string): Promise<this> {
    this.page = await this.#http.follow(await this.#http.get(`${ciam.heraUrl}${path}`));
    return this;
  }

  /** Sends the form that has this control, and notes the answer and the page that it leads to. */
  async send(control: string, fields: Record<string, string>): Promise<void> {
    if (this.page === undefined) throw new Error("There is no page yet");
    const form = findForm(this.page.body, control);
    const answer = await this.#http.post(new URL(form.action, this.page.url), { ...form.fields, ...fields });
    this.page = await this.#http.follow(answer);
    this.#note(answer);
    this.#note(this.page);
  }

  async reload(): Promise<void> {
    if (this.page === undefined) throw new Error("There is no page yet");
    this.page = await this.#http.follow(await this.#http.get(this.page.url));
    this.#note(this.page);
  }

  async back(path: string): Promise<void> {
    this.page = await this.#http.follow(await this.#http.get(new URL(path, ciam.heraUrl)));
    this.#note(this.page);
  }

  close(): void {
    this.#http.close();
  }
}

/** Goes one way with both addresses and expects every step of it to look the same. */
async function expectAlike(known: string, unknown: string, go: (way: Way) => Promise<void>): Promise<void> {
  // Each way has many steps, some of them held back on purpose.
  test.slow();
  const ways = [new Way(known), new Way(unknown, [known])] as const;
  for (const way of ways) {
    await go(way);
    way.close();
  }
  const [first, second] = ways;
  for (const [step, seen] of first.steps.entries()) expect(second.steps[step], `step ${step}`).toEqual(seen);
  expect(second.steps).toHaveLength(first.steps.length);
}

const code = { method: "code" };

test("hard case 1: a code to sign in with looks the same for an address without an account, try by try", async ({
  customer,
  newcomer,
}) => {
  await expectAlike(customer.email, newcomer.email, async (way) => {
    await way.open("/login");
    await way.send("identifier", { ...code, identifier: way.address });
    await way.send("code", { ...code, code: "" });
    for (let wrong = 0; wrong < 2; wrong += 1) await way.send("code", { ...code, code: "000000" });
    await way.reload();
    await way.send("code", { ...code, resend: "code" });
    for (let wrong = 0; wrong < 4; wrong += 1) await way.send("code", { ...code, code: "000000" });
    await way.send("code", { method: "password", password: "whatever it is" });
    await way.send("code", { ...code, code: "000000" });
  });
});

test("hard case 1: a code that was wanted for one address says nothing about another", async ({
  customer,
  newcomer,
  admin,
}) => {
  const own = customer.email;
  await expectAlike(customer.email, newcomer.email, async (way) => {
    await way.open("/login");
    await way.send("identifier", { ...code, identifier: own });
    await way.send("code", { ...code, code: "000000", identifier: way.address });
    await way.send("code", { method: "password", password: "whatever it is", identifier: way.address });
  });
  expect(await findIdentity(admin, ciam.kratosAdminUrl, newcomer.email)).toBeUndefined();
});

test("whoever wants to sign in with an address without an account is told so by mail", async ({ newcomer }) => {
  const way = await new Way(newcomer.email).open("/login");
  await way.send("identifier", { ...code, identifier: newcomer.email });
  const { text } = await mailTo(newcomer.email);
  expect(text).toContain("it has no account");
  expect(text).not.toMatch(/\b\d{6}\b/);
  way.close();
});

const signUp = (address: string) => ({
  method: "password",
  "traits.email": address,
  "traits.name": "Nadia Newcomer",
  password: "a password of nobody 42",
});

test("hard case 1: a sign-up with an address that is taken looks like any other, and its owner is told by mail", async ({
  customer,
  newcomer,
}) => {
  await expectAlike(customer.email, newcomer.email, async (way) => {
    await way.open("/registration");
    const form = way.page?.url.pathname + (way.page?.url.search ?? "");
    await way.send("traits.email", signUp(way.address));
    await way.reload();
    await way.back("/");
    await way.back(form);
    await way.open("/login");
    await way.send("identifier", { method: "password", identifier: way.address, password: signUp("").password });
  });
  const { subject, text } = await mailTo(customer.email);
  expect(subject).toBe("You have an account already");
  expect(text).not.toMatch(/\b\d{6}\b/);
});

test("hard case 1: confirming a sign-up that made no account looks the same, try by try", async ({
  customer,
  newcomer,
}) => {
  await expectAlike(customer.email, newcomer.email, async (way) => {
    await way.open("/registration");
    await way.send("traits.email", signUp(way.address));
    await way.send("code", { ...code, code: "000000" });
    await way.send("code", { ...code, email: way.address });
    for (let wrong = 0; wrong < 6; wrong += 1) {
      if (way.page?.body.includes('name="code"')) await way.send("code", { ...code, code: "000000" });
    }
    await way.send("email", { ...code, email: way.address });
  });
});

test("hard case 1: recovery looks the same for an address without an account, try by try", async ({
  customer,
  newcomer,
}) => {
  await expectAlike(customer.email, newcomer.email, async (way) => {
    await way.open("/recovery");
    await way.send("email", { ...code, email: way.address });
    await way.send("code", { ...code, code: "000000" });
    await way.send("code", { ...code, email: way.address });
    for (let wrong = 0; wrong < 5; wrong += 1) await way.send("code", { ...code, code: "000000" });
  });
});

test("hard case 1: a wrong password looks the same for an address without an account", async ({
  customer,
  newcomer,
}) => {
  await expectAlike(customer.email, newcomer.email, async (way) => {
    await way.open("/login");
    await way.send("identifier", { method: "password", identifier: way.address, password: "not the password" });
    await way.reload();
  });
});

test("hard case 1: data instead of pages tells no more", async ({ http, customer, newcomer }) => {
  for (const identifier of [customer.email, newcomer.email]) {
    const page = await http.follow(await http.get(`${ciam.heraUrl}/login`));
    const form = findForm(page.body, "identifier");
    const action = new URL(form.action, page.url);
    const asData = { headers: { accept: "application/json" } };
    const answers = [
      await http.post(action, { ...form.fields, ...code, identifier }, asData),
      await http.json("POST", action, { ...form.fields, ...code, identifier }, asData),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(303);
      expect(body).toBe("");
    }
  }
});
