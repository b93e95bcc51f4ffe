import type { Flow } from "@olympus/ory/kratos/flows";
import { noSuchAccount } from "./messages";

type Node = Flow["ui"]["nodes"][number];

const isNaming = ({ group, attributes }: Node) => group === "identifier_first" && attributes.name === "method";
const isNamed = (name: string) => (node: Node) => node.attributes.name === name;

const passkeyButton: Node = {
  type: "input",
  group: "passkey",
  attributes: {
    name: "passkey_login_trigger",
    type: "button",
    value: "",
    disabled: false,
    onclick: "window.oryPasskeyLogin()",
    onclickTrigger: "oryPasskeyLogin",
    node_type: "input",
  },
  messages: [],
  meta: { label: { id: 1_010_021, text: "Sign in with passkey", type: "info" } },
};

/**
 * Where Kratos asks for the address first, the newer one goes on for an address without an account as well, but complains, asks for the
 * address still and offers no passkey. Here it is the step that everybody else gets.
 */
export function alikeSecondStep(flow: Flow): Flow {
  const { nodes, messages } = flow.ui;
  if (!nodes.some(isNaming) || !nodes.some(isNamed("password"))) return flow;
  const others = nodes
    .filter((node) => !isNaming(node) && !isNamed("passkey_login_trigger")(node))
    .map((node) =>
      isNamed("identifier")(node) ? { ...node, attributes: { ...node.attributes, type: "hidden" } } : node,
    );
  const passkey = nodes.some(({ group }) => group === "passkey") ? [passkeyButton] : [];
  return {
    ...flow,
    ui: { ...flow.ui, nodes: [...others, ...passkey], messages: messages?.filter(({ id }) => id !== noSuchAccount) },
  };
}
