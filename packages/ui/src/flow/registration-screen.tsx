import type { Brand } from "@olympus/domain/brand";
import type { RegistrationFlow } from "@ory/client-fetch";
import { inputValue, prefill } from "../arrange";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import { passwordHint } from "../password-hint";
import { startAddress } from "../start-address";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";

type Props = {
  readonly brand: Brand;
  readonly flow: RegistrationFlow;
  /** What was typed before, by field: Kratos forgets it when it refuses an address that is taken. */
  readonly typed: Readonly<Record<string, string>>;
  readonly protectedTraits: readonly string[];
  readonly passwordMinLength: number;
};

/** Signing up, in one step; with a code by mail it has a second. */
export function RegistrationScreen({ brand, flow, typed, protectedTraits, passwordMinLength }: Props) {
  const codeSent = flow.state === "sent_email";
  const nodes = Object.entries(typed).reduce(
    (filled: RegistrationFlow["ui"]["nodes"], [name, value]) => [...prefill(filled, name, value)],
    flow.ui.nodes,
  );
  const address = inputValue(flow.ui.nodes, "traits.email");
  return (
    <Frame
      brand={brand}
      title={codeSent ? "Check your mail" : `Create your ${brand.name} account`}
      help={codeSent ? `We sent a code to ${address ?? "your address"}. It works for 15 minutes.` : undefined}
      footer={
        codeSent ? (
          <TextLink href={startAddress("registration", flow.return_to)}>Change the address</TextLink>
        ) : (
          <>
            Have an account already? <TextLink href={startAddress("login", flow.return_to)}>Sign in</TextLink>
          </>
        )
      }
    >
      <FlowProvider kind="registration" flow={flow}>
        <FlowMessages />
        <FlowForm
          action={flow.ui.action}
          nodes={nodes}
          protectedTraits={protectedTraits}
          hints={{ password: passwordHint(passwordMinLength) }}
        />
      </FlowProvider>
    </Frame>
  );
}
