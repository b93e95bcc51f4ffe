import type { Flow } from "@olympus/ory/kratos/flows";
import { hasMessage } from "../discovery/messages";
import type { Typed } from "./typed";

// Sign-in, sign-up, settings, recovery, verification.
const openTooLong = [4_010_001, 4_040_001, 4_050_001, 4_060_005, 4_070_005];

/** Whether Kratos put this flow in the place of one that had expired. */
export const replacesExpired = (flow: Flow) => openTooLong.some((id) => hasMessage(flow, id));

const notFields = ["hidden", "submit", "button"];

/** The flow with what was typed before in its fields. */
export function fillIn(flow: Flow, typed: Typed): Flow {
  const nodes = flow.ui.nodes.map((node) => {
    const { name, type } = node.attributes;
    const value = typeof name === "string" && !notFields.includes(String(type)) ? typed[name] : undefined;
    return value === undefined ? node : { ...node, attributes: { ...node.attributes, value } };
  });
  return { ...flow, ui: { ...flow.ui, nodes } };
}

const begunAnew = {
  id: 4_900_007,
  text: "The form before this one no longer worked. Here is a new one.",
  type: "info",
};

const codeSpent = { id: 4_900_004, text: "This code no longer works. Ask for a new one.", type: "error" };

/** Says why there is a new form, where nothing is complained of. */
export function sayBegunAnew(flow: Flow, because?: "code-spent"): Flow {
  const messages = flow.ui.messages ?? [];
  if (messages.some(({ type }) => type === "error")) return flow;
  const said = because === "code-spent" ? codeSpent : begunAnew;
  return { ...flow, ui: { ...flow.ui, messages: [...messages, said] } };
}
