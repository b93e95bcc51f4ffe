import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { UiNode, UiText } from "@ory/client-fetch";
import { describe, expect, it } from "vitest";
import { de } from "../../messages/de";
import { en } from "../../messages/en";
import idsOfKratos from "../../messages/kratos-ids.json";
import { localizeFlow } from "./localize-flow";
import { wordsOf } from "./words";

const text = (id: number, context: object = {}, type: UiText["type"] = "error"): UiText => ({
  id,
  type,
  text: "as Kratos says it",
  context,
});

const input = (
  name: string,
  { type = "text", label, messages = [] }: { type?: string; label?: UiText; messages?: UiText[] },
) =>
  ({
    type: "input",
    group: "default",
    meta: label === undefined ? {} : { label },
    messages,
    attributes: { node_type: "input", name, type, disabled: false },
  }) as UiNode;

type Said = { messages?: UiText[]; nodes?: UiNode[]; kind?: "login" | "recovery" | "registration"; state?: string };

/** A flow in one language, and the messages that were not known. */
function localized(language: "en" | "de", { messages = [], nodes = [], kind = "login", state }: Said) {
  const unknown: number[] = [];
  const flow = { state, ui: { action: "/", method: "POST", messages, nodes } };
  const { ui } = localizeFlow(flow, wordsOf(language), { kind, onUnknown: (id) => unknown.push(id) });
  return { messages: ui.messages.map(({ text: said }) => said), nodes: ui.nodes, unknown };
}

describe("a message", () => {
  it.each([
    ["en", text(4000006), "The e-mail address or the password is not right. Check both and try again."],
    [
      "de",
      text(4000006),
      "Die E-Mail-Adresse oder das Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es erneut.",
    ],
    ["en", text(4000032, { min_length: 1, actual_length: 0 }), "Use at least 1 character."],
    ["de", text(4000032, { min_length: 8, actual_length: 3 }), "Verwenden Sie mindestens 8 Zeichen."],
    ["de", text(1010023, { address: "ada@acme.test" }, "info"), "Code an ada@acme.test senden"],
    ["de", text(1050014, { used_at: "2026-03-01T12:00:00Z", used_at_unix: 1772366400 }), "Verwendet am 1. März 2026"],
  ] as const)("is said in %s by its number", (language, message, said) => {
    expect(localized(language, { messages: [message] }).messages).toEqual([said]);
  });

  it("counts the minutes that are left", () => {
    const until = Math.floor(Date.now() / 1000) + 14.5 * 60;
    const message = text(1060001, { privileged_session_expires_at_unix: until }, "success");
    expect(localized("de", { messages: [message] }).messages[0]).toContain("15 Minuten");
  });

  it.each([
    ["en", text(4999999), "as Kratos says it"],
    ["de", text(4999999), "Hier stimmt etwas nicht. Prüfen Sie die Eingabe und versuchen Sie es erneut."],
    ["de", text(1999999, {}, "info"), "Bitte fahren Sie fort."],
    ["de", text(4000032), "Hier stimmt etwas nicht. Prüfen Sie die Eingabe und versuchen Sie es erneut."],
  ] as const)("that cannot be said in %s is told and has a general sentence", (language, message, said) => {
    const { messages, unknown } = localized(language, { messages: [message] });
    expect(messages).toEqual([said]);
    expect(unknown).toEqual([message.id]);
  });
});

describe("a field", () => {
  it.each([
    ["traits.email", "E-Mail-Adresse"],
    ["identifier", "E-Mail-Adresse"],
    ["traits.name", "Name"],
    // A trait that the catalogues do not know keeps its schema's title.
    ["traits.shoe_size", "Shoe size"],
  ])("%s is labelled %s", (name, label) => {
    const node = input(name, { label: text(1070002, { title: "Shoe size" }, "info") });
    expect(localized("de", { nodes: [node] }).nodes[0]?.meta.label?.text).toBe(label);
  });

  it.each([
    ["a mistyped address in its own sentence", "email", [text(4000001), text(4000003)], 4000040],
    ["the first of several", "password", [text(4000031), text(4000034)], 4000031],
    ["a general complaint elsewhere", "text", [text(4000001)], 4000001],
  ])("tells one thing: %s", (_, type, messages, id) => {
    const [node] = localized("de", { nodes: [input("x", { type, messages })] }).nodes;
    expect(node?.messages.map((message) => message.id)).toEqual([id]);
  });

  it("has nothing to complain of", () => {
    expect(localized("de", { nodes: [input("x", {})] }).nodes[0]?.messages).toEqual([]);
  });
});

const spent = "Dieser Code gilt nicht mehr. Fordern Sie einen neuen an.";

it.each([
  ["a code tried too often", "login", "sent_email", true],
  ["a recovery that starts over", "recovery", "choose_method", true],
  ["a general complaint where no code was sent", "registration", "choose_method", false],
] as const)("says plainly what became of a code: %s", (_, kind, state, isSpent) => {
  expect(localized("de", { kind, state, messages: [text(4000001)] }).messages[0] === spent).toBe(isSpent);
});

it("says each backup code, and of a used one when that was", () => {
  const secrets = [text(1050009, { secret: "abcd1234" }), text(1050014, { used_at_unix: 1772366400 })];
  const node = {
    type: "text",
    group: "lookup_secret",
    meta: { label: text(1050010) },
    messages: [],
    attributes: { node_type: "text", id: "codes", text: text(1050015, { secrets }) },
  } as UiNode;
  const { attributes } = localized("de", { nodes: [node] }).nodes[0] as UiNode;
  const said = attributes.node_type === "text" ? (attributes.text.context as { secrets: UiText[] }).secrets : [];
  expect(said.map((secret) => secret.text)).toEqual(["abcd1234", "Verwendet am 1. März 2026"]);
});

// Elements knows what every release of Kratos can say, so an update tells which sentences we lack.
it("has words for every message of Kratos' that Elements knows", () => {
  const elements = readFileSync(createRequire(import.meta.url).resolve("@ory/elements-react"), "utf8");
  const ids = new Set(elements.match(/(?<=identities\.messages\.)\d{7}/g));
  expect(ids.size).toBeGreaterThan(150);
  for (const { kratos } of [en, de]) expect([...ids].filter((id) => !(id in kratos))).toEqual([]);
});

const releases = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../../../tools/ory/releases.json", import.meta.url)), "utf8"),
) as { readonly kratos: Readonly<Record<string, unknown>> };

// As `text/id.go` of each release counts them, without the round numbers that only begin a row.
it.each(Object.keys(releases.kratos))("has words for every message in the source of Kratos %s", (release) => {
  const ids = new Map<string, number[]>(Object.entries(idsOfKratos)).get(release) ?? [];
  expect(ids.length).toBeGreaterThan(130);
  for (const { kratos } of [en, de]) expect(ids.filter((id) => !(String(id) in kratos))).toEqual([]);
});
