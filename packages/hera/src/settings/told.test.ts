import type { SettingsFlow, UiText } from "@ory/client-fetch";
import { expect, it } from "vitest";
import { withoutFalseNews } from "./told";

const saved: UiText = { id: 1050001, text: "Your changes are saved.", type: "success" };
const refused: UiText = { id: 4900001, text: "This cannot be changed here.", type: "error" };
const flow = (messages: UiText[], atField: UiText[]) =>
  ({ ui: { messages, nodes: [{ messages: atField }] } }) as unknown as SettingsFlow;

it("says nothing is saved when a field was refused", () => {
  expect(withoutFalseNews(flow([saved], [refused])).ui.messages).toEqual([]);
});

it("leaves the news alone otherwise", () => {
  expect(withoutFalseNews(flow([saved], [])).ui.messages).toEqual([saved]);
  expect(withoutFalseNews(flow([refused], [refused])).ui.messages).toEqual([refused]);
});
