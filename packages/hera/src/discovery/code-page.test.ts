import type { Flow } from "@olympus/ory/kratos/flows";
import { describe, expect, it } from "vitest";
import { alikeSignIn } from "./code-page";
import type { CodeStep } from "./code-step";

const input = (name: string, rest: object = {}, group = "default") => ({
  type: "input",
  group,
  attributes: { name, ...rest },
  messages: [],
});

const flow = (messages: number[], state = "choose_method"): Flow => ({
  id: "0d9f3a3e-6b1c-4a57-a0ad-8dbf4d86b8b1",
  request_url: "http://ciam.localhost:3000/self-service/login/browser",
  state,
  ui: {
    action: "",
    method: "POST",
    messages: messages.map((id) => ({ id, text: "", type: "error" })),
    nodes: [
      input("identifier", { type: "text", value: "ada@acme.test" }),
      input("password", { type: "password" }, "password"),
      input("csrf_token", { type: "hidden", value: "t" }),
    ],
  },
});

const unknown = 4_000_035;
const step = (last: CodeStep["last"], tries = 0): CodeStep => ({ address: "", last, tries });
const complaints = ({ ui }: Flow) => (ui.messages ?? []).map(({ id }) => id);

describe("a sign-in with an address without an account, once a code was wanted", () => {
  it.each([
    ["was sent", step("sent"), 1_010_014],
    ["was wrong", step("tried", 1), 4_010_008],
    ["was wrong five times", step("tried", 5), 4_010_008],
    ["was tried once too often", step("tried", 6), 4_000_001],
    ["was sent again after that", step("sent", 6), 1_010_014],
  ])("asks for the code that %s", (_, noted, complaint) => {
    const page = alikeSignIn(flow([unknown]), noted);
    expect(page.state).toBe("sent_email");
    expect(complaints(page)).toEqual([complaint]);
    expect(page.ui.nodes.map(({ attributes }) => attributes.name)).toEqual([
      "csrf_token",
      "identifier",
      "method",
      "code",
      "method",
      "resend",
    ]);
  });

  it("says at the code that none was entered", () => {
    const page = alikeSignIn(flow([unknown]), step("nothing-entered"));
    expect(complaints(page)).toEqual([]);
    expect(page.ui.nodes.find(({ attributes }) => attributes.name === "code")?.messages).toMatchObject([
      { id: 4_000_002 },
    ]);
  });

  it("keeps asking for it when the form was made to send a password", () => {
    const page = alikeSignIn(flow([4_000_006]), step("sent"));
    expect(page.state).toBe("sent_email");
    expect(complaints(page)).toEqual([4_000_006]);
  });
});

it("leaves a form alone that no code was wanted from", () => {
  expect(alikeSignIn(flow([4_000_006]), undefined)).toEqual(flow([4_000_006]));
});

it("tells of an account that is gone what it tells of a wrong code", () => {
  expect(complaints(alikeSignIn(flow([unknown], "sent_email"), step("tried", 1)))).toEqual([4_010_008]);
});
