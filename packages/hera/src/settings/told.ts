import type { SettingsFlow, UiNode } from "@ory/client-fetch";

const saved = 1050001;

const complains = ({ messages }: UiNode) => messages.some(({ type }) => type === "error");

/** Kratos 26 says "saved" above a form that one of our webhooks has just refused: the complaint at the field is the truth. */
export function withoutFalseNews(flow: SettingsFlow): SettingsFlow {
  const { messages, nodes } = flow.ui;
  if (messages === undefined || !nodes.some(complains)) return flow;
  return { ...flow, ui: { ...flow.ui, messages: messages.filter(({ id }) => id !== saved) } };
}
