import type { Brand } from "@olympus/domain/brand";
import type { RegistrationFlow } from "@ory/client-fetch";
import { inputValue, prefill } from "../arrange";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import { codeSentTo } from "../language/code-sent";
import type { Words } from "../language/words";
import { passwordHint } from "../password-hint";
import { startAddress } from "../start-address";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly flow: RegistrationFlow;
  /** What was typed before, by field: Kratos forgets it when it refuses an address that is taken. */
  readonly typed: Readonly<Record<string, string>>;
  readonly protectedTraits: readonly string[];
  readonly passwordMinLength: number;
};

/** Signing up, in one step; with a code by mail it has a second. */
export function RegistrationScreen({ brand, words, flow, typed, protectedTraits, passwordMinLength }: Props) {
  const codeSent = flow.state === "sent_email";
  const nodes = Object.entries(typed).reduce(
    (filled: RegistrationFlow["ui"]["nodes"], [name, value]) => [...prefill(filled, name, value)],
    flow.ui.nodes,
  );
  const signIn = startAddress("login", flow.return_to);
  return (
    <Frame
      brand={brand}
      title={codeSent ? words("mailed.title") : words("registration.title", { brand: brand.name })}
      help={codeSent ? codeSentTo(words, inputValue(flow.ui.nodes, "traits.email")) : undefined}
      footer={
        codeSent ? (
          <TextLink href={startAddress("registration", flow.return_to)}>{words("registration.changeAddress")}</TextLink>
        ) : (
          words.rich("registration.haveAccount", { link: (text) => <TextLink href={signIn}>{text}</TextLink> })
        )
      }
    >
      <FlowProvider kind="registration" flow={flow}>
        <FlowMessages />
        <FlowForm
          action={flow.ui.action}
          nodes={nodes}
          protectedTraits={protectedTraits}
          hints={{ password: passwordHint(words, passwordMinLength) }}
        />
      </FlowProvider>
    </Frame>
  );
}
