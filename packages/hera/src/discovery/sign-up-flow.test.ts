import type { Flow } from "@olympus/ory/kratos/flows";
import { describe, expect, it } from "vitest";
import { alikeRegistration, alikeVerification } from "./sign-up-flow";

const base = "http://ciam.localhost:3000/self-service";
const node = (name: string, group = "code") => ({ type: "input", group, attributes: { name } });

const flow = (requestUrl: string, names: string[], rest: Partial<Flow> = {}): Flow => ({
  id: "0d9f3a3e-6b1c-4a57-a0ad-8dbf4d86b8b1",
  request_url: requestUrl,
  state: "sent_email",
  ui: { action: "", method: "POST", nodes: names.map((name) => node(name)) },
  ...rest,
});

const names = ({ ui }: Flow) => ui.nodes.map(({ attributes }) => attributes.name);

describe("a verification after a sign-up", () => {
  const byKratos = flow(`${base}/registration/browser?return_to=x`, ["code"]);
  const byKratosTooWithAnother = flow(`${base}/registration?flow=1`, ["code", "email"]);
  const byUs = flow(`${base}/verification/browser?olympus_sign_up=1`, ["code", "email"]);

  it.each([byKratos, byKratosTooWithAnother, byUs])("is the same whoever began it", (verification) => {
    expect(names(alikeVerification(verification, undefined))).toEqual(["code"]);
    const known = alikeVerification(verification, "ada@acme.test");
    expect(names(known)).toEqual(["code", "email"]);
    expect(known.ui.nodes.at(-1)?.attributes.value).toBe("ada@acme.test");
  });

  it("is left alone once it is done", () => {
    const done = flow(`${base}/registration/browser`, ["continue"], { state: "passed_challenge" });
    expect(alikeVerification(done, "ada@acme.test")).toEqual(done);
  });
});

it.each([`${base}/verification/browser`, "rubbish"])("another verification stays as it is: %s", (address) => {
  const verification = flow(address, ["code", "email"]);
  expect(alikeVerification(verification, "ada@acme.test")).toEqual(verification);
});

it("a sign-up form says nothing of a taken address and offers no passkey", () => {
  const form = flow(`${base}/registration/browser`, ["traits.email"]);
  const told: Flow = {
    ...form,
    ui: {
      ...form.ui,
      nodes: [...form.ui.nodes, node("passkey_register", "passkey"), node("script", "webauthn")],
      messages: [4_000_007, 4_000_002].map((id) => ({ id, text: "", type: "error" })),
    },
  };
  const shown = alikeRegistration(told);
  expect(names(shown)).toEqual(["traits.email"]);
  expect(shown.ui.messages?.map(({ id }) => id)).toEqual([4_000_002]);
});
