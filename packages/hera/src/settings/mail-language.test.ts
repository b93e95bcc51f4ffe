import type { UiNode, UiText } from "@ory/client-fetch";
import { expect, it } from "vitest";
import { mailsInAnotherLanguage } from "./mail-language";

const begun = "http://ciam.localhost:3000/self-service/settings/browser?lang=en";
const said: UiText = { id: 4_000_002, text: "Property is missing.", type: "error" };
const complaining = { messages: [said] } as UiNode;
const flow = (request_url: string, { messages = [] as UiText[], nodes = [] as UiNode[] } = {}) => ({
  request_url,
  ui: { messages, nodes },
});

it.each([
  ["settings that began in this language", flow(begun), "en", false],
  ["settings that began in another one", flow(begun), "de", true],
  ["news that would be lost", flow(begun, { messages: [said] }), "de", false],
  ["a complaint at a field that would be lost", flow(begun, { nodes: [complaining] }), "de", false],
  ["settings that began elsewhere", flow("http://ciam.localhost:3000/"), "de", false],
] as const)("asks of %s whether their mail is in another language", (_, settings, language, expected) => {
  expect(mailsInAnotherLanguage(settings, language)).toBe(expected);
});
