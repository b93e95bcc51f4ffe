import type { Brand } from "@olympus/domain/brand";
import type { UiNode, VerificationFlow } from "@ory/client-fetch";
import { arrange, inputValue, prefill } from "../arrange";
import { Frame } from "../frame/frame";
import { LinkButton } from "../frame/link-button";
import { TextLink } from "../frame/text-link";
import { codeSentTo } from "../language/code-sent";
import type { Words } from "../language/words";
import { startAddress } from "../start-address";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly flow: VerificationFlow;
  /** The code of a mail's link. */
  readonly code?: string | undefined;
  /** The signed-in person's address: the flow that sign-up starts does not name it. */
  readonly address?: string | undefined;
};

/** Confirming an e-mail address: ask for a code, enter it, go on. */
export function VerificationScreen({ brand, words, flow, code, address }: Props) {
  if (flow.state === "passed_challenge") return <Confirmed brand={brand} words={words} flow={flow} />;
  if (flow.state === "choose_method") return <AskForCode brand={brand} words={words} flow={flow} />;
  // The flow that sign-up starts has no "send again" of its own in Kratos 1.3, so the way there is a new one.
  const mayResend = arrange(flow.ui.nodes).doors.length > 0;
  return (
    <Frame
      brand={brand}
      title={words("verification.title")}
      help={codeSentTo(words, inputValue(flow.ui.nodes, "email") ?? address)}
      footer={
        <TextLink href={startAddress("verification", flow.return_to)}>
          {mayResend ? words("mailed.otherAddress") : words("mailed.newCode")}
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

type StepProps = Pick<Props, "brand" | "words" | "flow">;

function AskForCode({ brand, words, flow }: StepProps) {
  return (
    <Frame
      brand={brand}
      title={words("verification.title")}
      help={words("verification.ask")}
      footer={<TextLink href="/">{words("common.back")}</TextLink>}
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

function Confirmed({ brand, words, flow }: StepProps) {
  return (
    <Frame brand={brand} title={words("verification.confirmed")} help={words("verification.confirmedHelp")}>
      <LinkButton href={continueHref(flow.ui.nodes) ?? flow.return_to ?? "/"}>{words("common.continue")}</LinkButton>
    </Frame>
  );
}
