import type { Flow } from "@olympus/ory/kratos/flows";
import { alikeSecondStep } from "./address-first";
import { type CodeStep, mostTries } from "./code-step";
import { hasMessage, type Message, noSuchAccount, withMessage } from "./messages";

type Node = Flow["ui"]["nodes"][number];

const sent: Message = { id: 1_010_014, text: "A code was sent to the address you provided.", type: "info" };
const wrong: Message = { id: 4_010_008, text: "The login code is invalid or has already been used.", type: "error" };
const tooOften: Message = { id: 4_000_001, text: "The request was submitted too often.", type: "error" };
const missing: Message = { id: 4_000_002, text: "Property code is missing.", type: "error" };

/**
 * A sign-in form as its page shows it once a code was wanted: the same for an address without an account, for which Kratos complains
 * instead of asking for the code. Kratos' own step is put in the same order, which differs from one answer to the next.
 */
export function alikeSignIn(flow: Flow, step: CodeStep | undefined): Flow {
  const isUnknown = hasMessage(flow, noSuchAccount);
  if (flow.state === "sent_email") {
    // The complaint of an account that was deleted meanwhile.
    const atCode = flow.ui.nodes.find(({ attributes }) => attributes.name === "code")?.messages;
    return withMessage(
      codeStep(flow, flow.ui.messages ?? [], Array.isArray(atCode) ? atCode : []),
      [noSuchAccount],
      wrong,
    );
  }
  if (step === undefined) return alikeSecondStep(flow);
  if (!isUnknown) return codeStep(flow, flow.ui.messages ?? [], []);
  const { messages, atCode } = complaintOf(step);
  return codeStep(flow, messages, atCode);
}

function codeStep(flow: Flow, messages: Message[], atCode: readonly Message[]): Flow {
  const nodes = codeNodes(flow.ui.nodes, atCode);
  return { ...flow, state: "sent_email", active: "code", ui: { ...flow.ui, messages, nodes } };
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
  const kept = ["csrf_token", "identifier"].flatMap(
    (name) => nodes.find(({ attributes }) => attributes.name === name) ?? [],
  );
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
