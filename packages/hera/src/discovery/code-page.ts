import type { Flow } from "@olympus/ory/kratos/flows";
import { type CodeStep, mostTries } from "./code-step";
import { hasMessage, type Message, noSuchAccount, withMessage } from "./messages";

type Node = Flow["ui"]["nodes"][number];

const sent: Message = { id: 1_010_014, text: "A code was sent to the address you provided.", type: "info" };
const wrong: Message = { id: 4_010_008, text: "The login code is invalid or has already been used.", type: "error" };
const tooOften: Message = { id: 4_000_001, text: "The request was submitted too often.", type: "error" };
const missing: Message = { id: 4_000_002, text: "Property code is missing.", type: "error" };

/**
 * A sign-in form as its page shows it once a code was wanted: the same for an address without an account, for which Kratos complains
 * instead of asking for the code.
 */
export function alikeSignIn(flow: Flow, step: CodeStep | undefined): Flow {
  if (step === undefined) return flow;
  // An account that was deleted meanwhile.
  if (flow.state === "sent_email") return withMessage(flow, [noSuchAccount], wrong);
  const complaint = hasMessage(flow, noSuchAccount) ? complaintOf(step) : undefined;
  const messages = complaint === undefined ? (flow.ui.messages ?? []) : complaint.messages;
  return {
    ...flow,
    state: "sent_email",
    active: "code",
    ui: { ...flow.ui, messages, nodes: codeNodes(flow.ui.nodes, complaint?.atCode ?? []) },
  };
}

type Complaint = { readonly messages: Message[]; readonly atCode: readonly Message[] };

function complaintOf({ last, tries }: CodeStep): Complaint {
  if (last === "nothing-entered") return { messages: [], atCode: [missing] };
  if (last === "sent") return { messages: [sent], atCode: [] };
  return { messages: [tries > mostTries ? tooOften : wrong], atCode: [] };
}

const label = (id: number, text: string) => ({ label: { id, text, type: "info" } });

const input = (name: string, type: string, rest: Record<string, unknown> = {}) => ({
  name,
  type,
  disabled: false,
  node_type: "input",
  ...rest,
});

/** The nodes of Kratos' own code step. */
function codeNodes(nodes: readonly Node[], atCode: readonly Message[]): Node[] {
  const kept = nodes.filter(({ attributes }) => ["csrf_token", "identifier"].includes(String(attributes.name)));
  const code = (attributes: Record<string, unknown>, meta: object, messages: readonly Message[] = []): Node => ({
    type: "input",
    group: "code",
    attributes,
    messages,
    meta,
  });
  return [
    ...kept.map((node) =>
      node.attributes.name === "identifier"
        ? { ...node, messages: [], meta: {}, attributes: { ...node.attributes, type: "hidden" } }
        : node,
    ),
    code(input("method", "hidden", { value: "code" }), {}),
    code(input("code", "text", { required: true }), label(1_070_013, "Login code"), atCode),
    code(input("method", "submit", { value: "code" }), label(1_070_009, "Continue")),
    code(input("resend", "submit", { value: "code" }), label(1_070_008, "Resend code")),
  ];
}
