import type { Flow } from "@olympus/ory/kratos/flows";
import { addressTaken } from "./messages";

/** Marks a verification that we began for a sign-up with a taken address. Browsers cannot set it: the forwarder drops it. */
export const signUpName = "olympus_sign_up";

const resendLabel = { id: 1_070_008, text: "Resend code", type: "info" };

/** Whether this verification follows a sign-up, Kratos' own or ours. */
function followsSignUp({ request_url: address }: Flow): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, searchParams } = new URL(address);
  return pathname.startsWith("/self-service/registration") || searchParams.has(signUpName);
}

/**
 * A verification after a sign-up, the same whoever began it and in every release of Kratos, which differ in whether they offer to send
 * the mail again. It is offered where the browser still knows for which address.
 */
export function alikeVerification(flow: Flow, address: string | undefined): Flow {
  if (flow.state !== "sent_email" || !followsSignUp(flow)) return flow;
  const nodes = flow.ui.nodes.filter(({ attributes }) => attributes.name !== "email");
  const again = {
    type: "input",
    group: "code",
    attributes: { name: "email", type: "submit", value: address, disabled: false, node_type: "input" },
    messages: [],
    meta: { label: resendLabel },
  };
  return { ...flow, ui: { ...flow.ui, nodes: address === undefined ? nodes : [...nodes, again] } };
}

/**
 * A sign-up form that somebody comes back to: what Kratos noted of the address is not for its page. It offers no passkey, since signing
 * in with one right afterwards would tell whether the sign-up made an account; one can be added once signed in.
 */
export function alikeRegistration(flow: Flow): Flow {
  const messages = flow.ui.messages?.filter(({ id }) => id !== addressTaken);
  const nodes = flow.ui.nodes.filter(({ group }) => group !== "passkey" && group !== "webauthn");
  return { ...flow, ui: { ...flow.ui, messages, nodes } };
}

export const passkeyFields = ["passkey_register", "passkey_create_data"] as const;
