import type { Brand } from "@olympus/domain/brand";
import type { UiNode, VerificationFlow } from "@ory/client-fetch";
import { arrange, inputValue, prefill } from "../arrange";
import { Frame } from "../frame/frame";
import { LinkButton } from "../frame/link-button";
import { TextLink } from "../frame/text-link";
import { startAddress } from "../start-address";

import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";

type Props = {
  readonly brand: Brand;
  readonly flow: VerificationFlow;
  /** The code of a mail's link. */
  readonly code?: string | undefined;
  /** The signed-in person's address: the flow that sign-up starts does not name it. */
  readonly address?: string | undefined;
};

/** Confirming an e-mail address: ask for a code, enter it, go on. */
export function VerificationScreen({ brand, flow, code, address = "your address" }: Props) {
  if (flow.state === "passed_challenge") return <Confirmed brand={brand} flow={flow} />;
  if (flow.state === "choose_method") return <AskForCode brand={brand} flow={flow} />;
  // The flow that sign-up starts has no "send again" of its own in Kratos 1.3, so the way there is a new one.
  const mayResend = arrange(flow.ui.nodes).doors.length > 0;
  return (
    <Frame
      brand={brand}
      title="Confirm your e-mail address"
      help={`We sent a code to ${inputValue(flow.ui.nodes, "email") ?? address}. It works for 15 minutes.`}
      footer={
        <TextLink href={startAddress("verification", flow.return_to)}>
          {mayResend ? "Use another address" : "No mail? Send a new code"}
        </TextLink>
      }
    >
      <FlowProvider kind="verification" flow={flow}>
        <FlowMessages />
        <FlowForm action={flow.ui.action} nodes={prefill(flow.ui.nodes, "code", code)} />
      </FlowProvider>
    </Frame>
  );
}

function AskForCode({ brand, flow }: Props) {
  return (
    <Frame
      brand={brand}
      title="Confirm your e-mail address"
      help="Tell us your address and we send a code to it."
      footer={<TextLink href="/">Back</TextLink>}
    >
      <FlowProvider kind="verification" flow={flow}>
        <FlowMessages />
        <FlowForm action={flow.ui.action} nodes={flow.ui.nodes} />
      </FlowProvider>
    </Frame>
  );
}

const continueHref = (nodes: readonly UiNode[]) =>
  nodes.map(({ attributes }) => (attributes.node_type === "a" ? attributes.href : undefined)).find(Boolean);

function Confirmed({ brand, flow }: Props) {
  return (
    <Frame brand={brand} title="Your address is confirmed" help="Thank you. You can go on now.">
      <LinkButton href={continueHref(flow.ui.nodes) ?? flow.return_to ?? "/"}>Continue</LinkButton>
    </Frame>
  );
}
