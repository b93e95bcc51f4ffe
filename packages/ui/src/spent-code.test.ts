import type { UiText } from "@ory/client-fetch";
import { expect, it } from "vitest";
import { tellSpentCode } from "./spent-code";

const said = (kind: string, state: string, id: number) => {
  const message: UiText = { id, text: "as Kratos says it", type: "error" };
  return tellSpentCode(kind, { state, ui: { messages: [message] } }).ui.messages.map(({ text }) => text);
};

it.each([
  ["a code tried too often", "login", "sent_email", 4000001, "This code no longer works. Ask for a new one."],
  [
    "a recovery that starts over",
    "recovery",
    "choose_method",
    4000001,
    "This code no longer works. Ask for a new one.",
  ],
  ["a wrong code", "recovery", "sent_email", 4060006, "as Kratos says it"],
  ["a general complaint where no code was sent", "registration", "choose_method", 4000001, "as Kratos says it"],
])("says plainly what became of the code: %s", (_, kind, state, id, text) => {
  expect(said(kind, state, id)).toEqual([text]);
});
