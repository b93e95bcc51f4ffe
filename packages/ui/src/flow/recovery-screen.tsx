import type { Brand } from "@olympus/domain/brand";
import type { RecoveryFlow } from "@ory/client-fetch";
import { inputValue, prefill } from "../arrange";
import { Frame } from "../frame/frame";
import { LinkButton } from "../frame/link-button";
import { TextLink } from "../frame/text-link";
import type { Words } from "../language/words";
import { startAddress } from "../start-address";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly flow: RecoveryFlow;
  /** The code of a mail's link, filled in so that it only needs a press. Opening the link does not use it up. */
  readonly code?: string | undefined;
};

/** Getting back in without the password. The answer is the same for known and unknown addresses. */
export function RecoveryScreen({ brand, words, flow, code }: Props) {
  const asking = flow.state === "choose_method";
  return (
    <Frame
      brand={brand}
      title={asking ? words("recovery.title") : words("mailed.title")}
      help={asking ? words("recovery.ask") : sentIfKnown(words, flow)}
      footer={
        <TextLink href={startAddress(asking ? "login" : "recovery", flow.return_to)}>
          {asking ? words("recovery.toSignIn") : words("mailed.otherAddress")}
        </TextLink>
      }
    >
      <FlowProvider kind="recovery" flow={flow}>
        <FlowMessages />
        <FlowForm action={flow.ui.action} nodes={prefill(flow.ui.nodes, "code", code)} />
      </FlowProvider>
    </Frame>
  );
}

function sentIfKnown(words: Words, { ui }: RecoveryFlow): string {
  const address = inputValue(ui.nodes, "email", "recovery_address");
  return address === undefined ? words("mailed.sentIfAnyKnown") : words("mailed.sentIfKnown", { address });
}

/** The mail's link was opened in a browser that did not ask for it: the code works only where it was asked for. */
export function RecoveryElsewhereScreen({ brand, words }: Pick<Props, "brand" | "words">) {
  return (
    <Frame brand={brand} title={words("recovery.elsewhere")} help={words("recovery.elsewhereHelp")}>
      <LinkButton href={startAddress("recovery")}>{words("recovery.newCode")}</LinkButton>
    </Frame>
  );
}
