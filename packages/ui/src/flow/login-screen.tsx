import type { Brand } from "@olympus/domain/brand";
import type { LoginFlow } from "@ory/client-fetch";
import { askAddress, inputValue, prefill } from "../arrange";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import { codeSentTo } from "../language/code-sent";
import type { Words } from "../language/words";
import { loginHint } from "../login-hint";
import { startAddress } from "../start-address";
import { ConfirmStep } from "./confirm-step";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";
import { SecondStep } from "./second-step";

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly flow: LoginFlow;
  readonly registration: "open" | "closed";
  /** Who is signed in, where the flow asks that person once more. */
  readonly account?: string | undefined;
  /** The second factor chosen, from the address; the best one otherwise. */
  readonly method?: string | undefined;
};

/** Signing in; also "confirm it's you" before something sensitive, and the second step. */
export function LoginScreen({ brand, words, flow, registration, account, method }: Props) {
  if (flow.requested_aal === "aal2")
    return <SecondStep brand={brand} words={words} flow={flow} method={method} registration={registration} />;
  if (flow.state === "sent_email") return <CodeStep brand={brand} words={words} flow={flow} />;
  if (flow.refresh) return <ConfirmStep brand={brand} words={words} flow={flow} account={account} />;
  const addressed = askAddress(flow.ui.nodes, words("kratos.1070007"));
  const signUp = startAddress("registration", flow.return_to);
  return (
    <Frame
      brand={brand}
      title={words("login.title", { brand: brand.name })}
      help={registration === "closed" ? words("login.employees") : undefined}
      footer={
        registration === "open"
          ? words.rich("login.newHere", { link: (text) => <TextLink href={signUp}>{text}</TextLink> })
          : words("login.noAccount")
      }
    >
      <FlowProvider kind="login" flow={flow}>
        <FlowMessages />
        <FlowForm action={flow.ui.action} nodes={prefill(addressed, "identifier", loginHint(flow.return_to))}>
          <p className="text-center text-sm">
            <TextLink href={startAddress("recovery", flow.return_to)}>{words("login.forgot")}</TextLink>
          </p>
        </FlowForm>
      </FlowProvider>
    </Frame>
  );
}

function CodeStep({ brand, words, flow }: Pick<Props, "brand" | "words" | "flow">) {
  return (
    <Frame
      brand={brand}
      title={words("mailed.title")}
      help={codeSentTo(words, inputValue(flow.ui.nodes, "identifier", "address"))}
      footer={<TextLink href={startAddress("login", flow.return_to)}>{words("login.otherWay")}</TextLink>}
    >
      <FlowProvider kind="login" flow={flow}>
        <FlowMessages />
        <FlowForm action={flow.ui.action} nodes={flow.ui.nodes} />
      </FlowProvider>
    </Frame>
  );
}
