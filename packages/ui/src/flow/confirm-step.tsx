import type { Brand } from "@olympus/domain/brand";
import type { LoginFlow } from "@ory/client-fetch";
import { forAccount } from "../arrange";
import { Account } from "../frame/account";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import type { Words } from "../language/words";
import { startAddress } from "../start-address";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly flow: LoginFlow;
  readonly account: string | undefined;
};

/** Signing in once more before something sensitive, as the same person. */
export function ConfirmStep({ brand, words, flow, account }: Props) {
  const nodes = account === undefined ? flow.ui.nodes : forAccount(flow.ui.nodes, account);
  return (
    <Frame
      brand={brand}
      title={words("second-step.confirmTitle")}
      help={words("second-step.confirmHelp")}
      footer={<TextLink href={startAddress("recovery", flow.return_to)}>{words("second-step.forgot")}</TextLink>}
    >
      {account !== undefined && <Account address={account} />}
      <FlowProvider kind="login" flow={flow}>
        <FlowMessages />
        <FlowForm action={flow.ui.action} nodes={nodes} username={account} />
      </FlowProvider>
    </Frame>
  );
}
