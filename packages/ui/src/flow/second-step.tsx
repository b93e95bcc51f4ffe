import type { Brand } from "@olympus/domain/brand";
import type { LoginFlow, UiText } from "@ory/client-fetch";
import { methodsOf, nodesOf } from "../arrange";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import type { Words } from "../language/words";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { MethodLinks } from "./method-links";
import { FlowProvider } from "./provider";

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly flow: LoginFlow;
  /** The second factor chosen, from the address; the best one otherwise. */
  readonly method: string | undefined;
};

const secondStepHelp: Record<string, string> = {
  totp: "Open your authenticator app and enter the code it shows.",
  lookup_secret: "Enter one of the backup codes you saved. Each works once.",
  code: "We send a code to your e-mail address.",
};

/** The second factor, after the first. */
export function SecondStep({ brand, flow, method }: Props) {
  const methods = methodsOf(flow.ui.nodes).filter((name) => name in secondStepHelp);
  const wanted = method ?? methodTried(flow.ui.messages) ?? flow.active;
  const chosen = methods.find((name) => name === wanted) ?? methods[0] ?? "totp";
  return (
    <Frame brand={brand} title="Second step" help={secondStepHelp[chosen] ?? ""} footer={<SignOutInstead />}>
      <FlowProvider kind="login" flow={flow}>
        <FlowMessages />
        <FlowForm key={chosen} action={flow.ui.action} nodes={nodesOf(flow.ui.nodes, chosen)} />
      </FlowProvider>
      <MethodLinks flowId={flow.id} methods={methods.filter((name) => name !== chosen)} />
    </Frame>
  );
}

// After a wrong backup code Kratos comes back without a word about the method, except in its complaint.
const backupCodeComplaints = [4000012, 4000014, 4000016];
const methodTried = (messages: readonly UiText[] = []) =>
  messages.some(({ id }) => backupCodeComplaints.includes(id)) ? "lookup_secret" : undefined;

const SignOutInstead = () => <TextLink href="/logout">Use another account</TextLink>;
