import { expect, it } from "vitest";
import { lineOf, nodesUnder, type SourceNode, saidBy, sources } from "./sources";

const letters = /\p{L}{2,}/u;
const says = (node: SourceNode) => letters.test(saidBy(node) ?? "");

// Attributes and properties that somebody reads. Others hold names of the protocol, class names and the like.
const read = ["title", "help", "alt", "label", "hint", "placeholder", "footer", "sentence", "text"];
const isRead = (key: unknown) => {
  const name = String((key as { readonly name?: unknown } | undefined)?.name);
  return read.includes(name) || /^aria-(label|description|valuetext)$/.test(name);
};

// A message as Kratos has them is said by its number.
const messageKeys = ["id", "text", "type"];
const isMessage = ({ type, properties }: SourceNode) =>
  type === "ObjectExpression" &&
  messageKeys.every((key) =>
    (properties as SourceNode[]).some((property) => (property.key as SourceNode)?.name === key),
  );

// What a call is handed is a key of the catalogue or a name, and so is what something is compared with.
const isNoSpeech = (node: SourceNode) =>
  node.type === "CallExpression" ||
  node.type === "JSXAttribute" ||
  (node.type === "BinaryExpression" && node.operator !== "+") ||
  isMessage(node);

/** Nodes whose literals end up before somebody's eyes. */
function* spokenIn(program: unknown): Generator<SourceNode> {
  for (const node of nodesUnder(program, isMessage)) {
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      for (const child of node.children as SourceNode[]) yield* nodesUnder(child, isNoSpeech);
    }
    if (node.type === "JSXAttribute" && isRead(node.name)) yield* nodesUnder(node.value, isNoSpeech);
    if (node.type === "Property" && isRead(node.key)) yield* nodesUnder(node.value, isNoSpeech);
  }
}

it("says nothing that is not in the catalogues", () => {
  const found = sources.flatMap((source) =>
    [...new Set(spokenIn(source.program))]
      .filter(says)
      .map((node) => `${lineOf(source, node)} ${saidBy(node)?.trim()}`),
  );
  expect(found).toEqual([]);
});
