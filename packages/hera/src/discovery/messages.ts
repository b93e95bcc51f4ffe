import type { Flow } from "@olympus/ory/kratos/flows";

/** Kratos' message ids that tell, or stand for, whether an address has an account. */
export const addressTaken = 4_000_007;
export const noSuchAccount = 4_000_035;
export const notConfirmed = 4_000_010;
export const wrongCredentials = 4_000_006;

export type Message = NonNullable<Flow["ui"]["messages"]>[number];

export const hasMessage = ({ ui }: Pick<Flow, "ui">, id: number): boolean =>
  ui.messages?.some((message) => message.id === id) ?? false;

/** The flow with one message in place of any of these. */
export function withMessage(flow: Flow, ids: readonly number[], instead: Message): Flow {
  if (!ids.some((id) => hasMessage(flow, id))) return flow;
  const messages = flow.ui.messages?.map((message) => (ids.includes(message.id) ? instead : message));
  return { ...flow, ui: { ...flow.ui, messages } };
}
