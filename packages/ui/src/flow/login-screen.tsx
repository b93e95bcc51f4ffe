import type { Brand } from "@olympus/domain/brand";
import type { LoginFlow, UiText } from "@ory/client-fetch";
import { askAddress, forAccount, inputValue, methodsOf, nodesOf, prefill } from "../arrange";
import { Account } from "../frame/account";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import { loginHint } from "../login-hint";
import { startAddress } from "../start-address";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { MethodLinks } from "./method-links";
import { FlowProvider } from "./provider";

type Props = {
  readonly brand: Brand;
  readonly flow: LoginFlow;
  readonly registration: "open" | "closed";
  /** Who is signed in, where the flow asks that person once more. */
  readonly account?: string | undefined;
  /** The second factor chosen, from the address; the best one otherwise. */
  readonly method?: string | undefined;
};

/** Signing in; also "confirm it's you" before something sensitive, and the second step. */
export function LoginScreen({ brand, flow, registration, account, method }: Props) {
  if (flow.requested_aal === "aal2") return <SecondStep brand={brand} flow={flow} method={method} />;
  if (flow.state === "sent_email") return <CodeStep brand={brand} flow={flow} />;
  if (flow.refresh) return <ConfirmStep brand={brand} flow={flow} account={account} />;
  const nodes = prefill(askAddress(flow.ui.nodes), "identifier", loginHint(flow.return_to));
  return (
    <Frame
      brand={brand}
      title={`Sign in to ${brand.name}`}
      help={registration === "closed" ? "Use your employee account." : undefined}
      footer={
        registration === "open" ? (
          <>
            New here? <TextLink href={startAddress("registration", flow.return_to)}>Create an account</TextLink>
          </>
        ) : (
          "No account yet? Ask your administrator for an invitation."
        )
      }
    >
      <FlowProvider kind="login" flow={flow}>
        <FlowMessages />
        <FlowForm action={flow.ui.action} nodes={nodes}>
          <p className="text-center text-sm">
            <TextLink href={startAddress("recovery", flow.return_to)}>Forgot your password?</TextLink>
          </p>
        </FlowForm>
      </FlowProvider>
    </Frame>
  );
}

function ConfirmStep({ brand, flow, account }: Omit<Props, "registration" | "method">) {
  const nodes = account === undefined ? flow.ui.nodes : forAccount(flow.ui.nodes, account);
  return (
    <Frame
      brand={brand}
      title="Confirm it’s you"
      help="For your safety, sign in once more before you go on."
      footer={<TextLink href={startAddress("recovery", flow.return_to)}>Forgot your password?</TextLink>}
    >
      {account !== undefined && <Account address={account} />}
      <FlowProvider kind="login" flow={flow}>
        <FlowMessages />
        <FlowForm action={flow.ui.action} nodes={nodes} />
      </FlowProvider>
    </Frame>
  );
}

function CodeStep({ brand, flow }: Pick<Props, "brand" | "flow">) {
  const address = inputValue(flow.ui.nodes, "identifier", "address");
  return (
    <Frame
      brand={brand}
      title="Check your mail"
      help={`We sent a code to ${address ?? "your address"}. It works for 15 minutes.`}
      footer={<TextLink href={startAddress("login", flow.return_to)}>Use another way to sign in</TextLink>}
    >
      <FlowProvider kind="login" flow={flow}>
        <FlowMessages />
        <FlowForm action={flow.ui.action} nodes={flow.ui.nodes} />
      </FlowProvider>
    </Frame>
  );
}

const secondStepHelp: Record<string, string> = {
  totp: "Open your authenticator app and enter the code it shows.",
  lookup_secret: "Enter one of the backup codes you saved. Each works once.",
  code: "We send a code to your e-mail address.",
};

function SecondStep({ brand, flow, method }: Pick<Props, "brand" | "flow" | "method">) {
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
