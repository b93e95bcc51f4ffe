import type { Brand } from "@olympus/domain/brand";
import type { RegistrationFlow, UiNode } from "@ory/client-fetch";
import { inputValue } from "../arrange";
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
  readonly protectedTraits: readonly string[];
  readonly passwordMinLength: number;
};

/** Signing up, in one step or, where Kratos is set so, in two: who, then how. With a code by mail there is one more. */
export function RegistrationScreen({ brand, words, flow, protectedTraits, passwordMinLength }: Props) {
  const codeSent = flow.state === "sent_email";
  const address = inputValue(flow.ui.nodes, "traits.email") ?? "";
  const isChoosing = inputValue(flow.ui.nodes, "screen") === "previous";
  const signIn = startAddress("login", flow.return_to);
  return (
    <Frame
      brand={brand}
      title={codeSent ? words("mailed.title") : words("registration.title", { brand: brand.name })}
      help={
        codeSent
          ? codeSentTo(words, address || undefined)
          : isChoosing
            ? words("registration.choose", { address })
            : undefined
      }
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
          nodes={flow.ui.nodes.map((node) => asContinue(node, words))}
          protectedTraits={protectedTraits}
          hints={{ password: passwordHint(words, passwordMinLength) }}
        />
      </FlowProvider>
    </Frame>
  );
}

/** The first of two steps makes no account yet, though Kratos calls both buttons the same. */
function asContinue(node: UiNode, words: Words): UiNode {
  if (node.group !== "profile" || inputValue([node], "method") !== "profile") return node;
  return { ...node, meta: { label: { id: 1070009, text: words("common.continue"), type: "info" } } };
}
