import type { Brand } from "@olympus/domain/brand";
import type { RecoveryFlow } from "@ory/client-fetch";
import { inputValue, prefill } from "../arrange";
import { Frame } from "../frame/frame";
import { LinkButton } from "../frame/link-button";
import { TextLink } from "../frame/text-link";
import { startAddress } from "../start-address";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";

type Props = {
  readonly brand: Brand;
  readonly flow: RecoveryFlow;
  /** The code of a mail's link, filled in so that it only needs a press. Opening the link does not use it up. */
  readonly code?: string | undefined;
};

/** Getting back in without the password. The answer is the same for known and unknown addresses. */
export function RecoveryScreen({ brand, flow, code }: Props) {
  const asking = flow.state === "choose_method";
  return (
    <Frame
      brand={brand}
      title={asking ? "Get back into your account" : "Check your mail"}
      help={
        asking
          ? "Tell us your e-mail address. We send a code that lets you choose a new password."
          : `If there is an account for ${inputValue(flow.ui.nodes, "email", "recovery_address") ?? "this address"}, we sent a code to it. It works for 15 minutes.`
      }
      footer={
        asking ? (
          <TextLink href={startAddress("login", flow.return_to)}>Back to sign-in</TextLink>
        ) : (
          <TextLink href={startAddress("recovery", flow.return_to)}>Use another address</TextLink>
        )
      }
    >
      <FlowProvider kind="recovery" flow={flow}>
        <FlowMessages />
        <FlowForm action={flow.ui.action} nodes={prefill(flow.ui.nodes, "code", code)} />
      </FlowProvider>
    </Frame>
  );
}

/** The mail's link was opened in a browser that did not ask for it: the code works only where it was asked for. */
export function RecoveryElsewhereScreen({ brand }: { readonly brand: Brand }) {
  return (
    <Frame
      brand={brand}
      title="Open this where you asked for it"
      help="This code works only in the browser you asked for it with. Go back to that window and enter it there, or ask for a new one here."
    >
      <LinkButton href={startAddress("recovery")}>Ask for a new code</LinkButton>
    </Frame>
  );
}
