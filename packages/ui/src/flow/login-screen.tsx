import type { Brand } from "@olympus/domain/brand";
import type { LoginFlow } from "@ory/client-fetch";
import { askAddress, inputValue, prefill } from "../arrange";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import { loginHint } from "../login-hint";
import { startAddress } from "../start-address";
import { ConfirmStep } from "./confirm-step";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";
import { SecondStep } from "./second-step";

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
