import type { Flow } from "@olympus/ory/kratos/flows";

const notThePattern = 4_000_004;
const lookAlike = {
  id: 4_900_002,
  text: "This address contains characters that cannot be seen or told apart. Type it anew.",
  type: "error",
};

/**
 * Kratos says of an address only that it does not match the schema's pattern, which is about letters in disguise. The pattern itself
 * is written for Kratos: browsers cannot read it.
 */
export function explainAddress(flow: Flow): Flow {
  const nodes = flow.ui.nodes.map((node) => {
    if (node.attributes.name !== "traits.email") return node;
    const { pattern, ...attributes } = node.attributes;
    const messages = Array.isArray(node.messages) ? node.messages : [];
    return { ...node, attributes, messages: messages.map((message) => (isPattern(message) ? lookAlike : message)) };
  });
  return { ...flow, ui: { ...flow.ui, nodes } };
}

const isPattern = (message: unknown) =>
  typeof message === "object" && message !== null && "id" in message && message.id === notThePattern;
