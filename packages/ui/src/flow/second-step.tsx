import type { Brand } from "@olympus/domain/brand";
import type { LoginFlow, UiText } from "@ory/client-fetch";
import { methodsOf, nodesOf } from "../arrange";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import type { Words } from "../language/words";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { isSecondMethod, MethodLinks, type SecondMethod } from "./method-links";
import { FlowProvider } from "./provider";

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly flow: LoginFlow;
  /** The second factor chosen, from the address; the best one otherwise. */
  readonly method: string | undefined;
  /** Whether somebody keeps these accounts who can help. */
  readonly registration: "open" | "closed";
};

/** The second factor, after the first. */
export function SecondStep({ brand, words, flow, method, registration }: Props) {
  const methods = methodsOf(flow.ui.nodes).filter(isSecondMethod);
  const chosen = chosenMethod(methods, method ?? methodTried(flow.ui.messages) ?? flow.active);
  return (
    <Frame
      brand={brand}
      title={words("second-step.title")}
      help={words(`second-step.${chosen}`)}
      footer={<TextLink href="/logout">{words("second-step.otherAccount")}</TextLink>}
    >
      <FlowProvider kind="login" flow={flow}>
        <FlowMessages />
        <FlowForm key={chosen} action={flow.ui.action} nodes={nodesOf(flow.ui.nodes, chosen)} />
      </FlowProvider>
      <MethodLinks words={words} flow={flow} methods={methods.filter((name) => name !== chosen)} />
      <p className="text-sm text-neutral-11 text-pretty">
        {words(registration === "closed" ? "second-step.lockedEmployee" : "second-step.lockedCustomer")}
      </p>
    </Frame>
  );
}

const chosenMethod = (methods: readonly SecondMethod[], wanted: string | undefined): SecondMethod =>
  methods.find((name) => name === wanted) ?? methods[0] ?? "totp";

// After a wrong backup code Kratos comes back without a word about the method, except in its complaint.
const backupCodeComplaints = [4000012, 4000014, 4000016];
const methodTried = (messages: readonly UiText[] = []) =>
  messages.some(({ id }) => backupCodeComplaints.includes(id)) ? "lookup_secret" : undefined;
