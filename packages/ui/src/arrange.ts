import type { UiNode, UiNodeInputAttributes } from "@ory/client-fetch";

/** A Kratos node that is an input; buttons are inputs of type submit. */
export type InputNode = UiNode & { readonly type: "input"; readonly attributes: UiNodeInputAttributes };

/** The nodes of one form by what a person does with them. Every node lands in exactly one place, or is a script and in none. */
export type Arrangement = {
  readonly hidden: readonly InputNode[];
  readonly fields: readonly UiNode[];
  /** What the screen is for: the one wide button. */
  readonly primary: InputNode | undefined;
  /** Other ways to the same end, under a divider. */
  readonly alternatives: readonly InputNode[];
  /** Ways out that stay in the flow: send again, go back. */
  readonly doors: readonly InputNode[];
};

// The first step of a form in two comes before every method.
const methodOrder = ["identifier_first", "profile", "password", "code", "totp", "webauthn", "passkey", "lookup_secret"];
const resendLabel = 1070008;
const rankOf = (group: string) => {
  const at = methodOrder.indexOf(group);
  return at === -1 ? methodOrder.length : at;
};
const rank = (node: UiNode) => rankOf(node.group);

export const isInput = (node: UiNode): node is InputNode => node.attributes.node_type === "input";
const isButton = ({ attributes }: InputNode) => attributes.type === "submit" || attributes.type === "button";
const isHidden = ({ attributes }: InputNode) => attributes.type === "hidden";

/** "Send again" and "back" are submits like any other for Kratos; only their names and label give them away. */
function isDoor({ attributes, meta }: InputNode): boolean {
  return meta.label?.id === resendLabel || ["resend", "screen"].includes(attributes.name);
}

function once(nodes: readonly UiNode[]): UiNode[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    if (!isInput(node) || isButton(node)) return true;
    if (seen.has(node.attributes.name)) return false;
    seen.add(node.attributes.name);
    return true;
  });
}

/** Sorts a form's nodes into their places. `protectedTraits` are posted as they stand and never shown. */
export function arrange(nodes: readonly UiNode[], protectedTraits: readonly string[] = []): Arrangement {
  const isProtected = ({ attributes }: InputNode) =>
    protectedTraits.some((trait) => attributes.name === `traits.${trait}`);
  const unique = once(nodes);
  const inputs = unique.filter(isInput);
  const buttons = inputs.filter(isButton);
  const [primary, ...alternatives] = buttons.filter((node) => !isDoor(node)).sort((a, b) => rank(a) - rank(b));
  return {
    hidden: inputs.filter((node) => !isButton(node) && (isHidden(node) || isProtected(node))),
    fields: unique.filter((node) =>
      isInput(node) ? !isButton(node) && !isHidden(node) && !isProtected(node) : node.attributes.node_type !== "script",
    ),
    primary,
    alternatives,
    doors: buttons.filter(isDoor),
  };
}

const shared = ["default", "identifier_first"];

/** The nodes of one method together with those every method needs, such as the form token. */
export function nodesOf(nodes: readonly UiNode[], group: string): UiNode[] {
  return nodes.filter((node) => node.group === group || shared.includes(node.group));
}

/** The methods a person can choose between, best first: groups that have something to see. */
export function methodsOf(nodes: readonly UiNode[]): string[] {
  const visible = nodes.filter((node) => !shared.includes(node.group) && !(isInput(node) && isHidden(node)));
  const groups = new Set(visible.filter((node) => node.attributes.node_type !== "script").map((node) => node.group));
  return [...groups].sort((a, b) => rankOf(a) - rankOf(b));
}

// Kratos checks the schema before our webhook sets a protected trait, so a required one is posted with a value that means nothing.
const meansNothing = "00000000-0000-0000-0000-000000000000";

/** What a hidden input posts; undefined leaves it out, since an empty text is not the same as no value for a schema. */
export function hiddenValueOf({ attributes }: InputNode): string | undefined {
  if (attributes.value !== undefined && attributes.value !== null && attributes.value !== "")
    return String(attributes.value);
  return attributes.name.startsWith("traits.") && attributes.required === true ? meansNothing : undefined;
}

/** What an input or "send again" button of this name holds, for instance the address a code was sent to. */
export function inputValue(nodes: readonly UiNode[], ...names: readonly string[]): string | undefined {
  for (const node of nodes) {
    if (!isInput(node) || !names.includes(node.attributes.name)) continue;
    if (typeof node.attributes.value === "string" && node.attributes.value !== "") return node.attributes.value;
  }
  return undefined;
}

/** Fills in a field that is still empty, such as the code of a mail's link: it then only needs a press, and opening the link used nothing up. */
export function prefill(nodes: readonly UiNode[], name: string, value: string | undefined): readonly UiNode[] {
  if (value === undefined) return nodes;
  const isEmpty = (node: InputNode) => node.attributes.name === name && !isButton(node) && !node.attributes.value;
  return nodes.map((node) =>
    isInput(node) && isEmpty(node) ? { ...node, attributes: { ...node.attributes, value } } : node,
  );
}

/** Names the account a form is for: Kratos leaves the identifier empty and open when somebody signs in once more. */
export function forAccount(nodes: readonly UiNode[], address: string): readonly UiNode[] {
  return nodes.map((node) =>
    isInput(node) && node.attributes.name === "identifier"
      ? { ...node, attributes: { ...node.attributes, type: "hidden", value: address } }
      : node,
  );
}

/** Asks for the address again: Kratos hides it, and takes its label away, once a code was wanted for it, even if it was empty or mistyped. */
export function askAddress(nodes: readonly UiNode[], label: string): readonly UiNode[] {
  const meta: UiNode["meta"] = { label: { id: 1070007, text: label, type: "info" } };
  return nodes.map((node) =>
    isInput(node) && node.attributes.name === "identifier" && isHidden(node)
      ? { ...node, meta, attributes: { ...node.attributes, type: "text", required: true } }
      : node,
  );
}
