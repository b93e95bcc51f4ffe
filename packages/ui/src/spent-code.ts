import type { UiText } from "@ory/client-fetch";

const generic = 4000001;
const spent: UiText = { id: 0, text: "This code no longer works. Ask for a new one.", type: "error" };

type CodeFlow = { readonly state?: unknown; readonly ui: { readonly messages?: UiText[] } };

/**
 * After too many wrong codes Kratos complains in general terms that do not say what became of the code. A recovery then starts over,
 * the other flows stay where they are.
 */
export function tellSpentCode<Flow extends CodeFlow>(kind: string, flow: Flow): Flow {
  const { messages } = flow.ui;
  const isAboutCode = kind === "recovery" || flow.state === "sent_email";
  if (!isAboutCode || messages === undefined) return flow;
  return {
    ...flow,
    ui: { ...flow.ui, messages: messages.map((message) => (message.id === generic ? spent : message)) },
  };
}
