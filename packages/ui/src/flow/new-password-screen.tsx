import type { Brand } from "@olympus/domain/brand";
import type { SettingsFlow } from "@ory/client-fetch";
import { nodesOf } from "../arrange";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import { asNewPassword } from "../new-password";
import { passwordHint } from "../password-hint";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";

type Props = { readonly brand: Brand; readonly flow: SettingsFlow; readonly passwordMinLength: number };

/** The last step of a recovery. */
export function NewPasswordScreen({ brand, flow, passwordMinLength }: Props) {
  return (
    <Frame
      brand={brand}
      title="Choose a new password"
      footer={<TextLink href={flow.return_to ?? "/"}>Go on without a new password</TextLink>}
    >
      <FlowProvider kind="settings" flow={flow}>
        <FlowMessages />
        <FlowForm
          action={flow.ui.action}
          nodes={nodesOf(flow.ui.nodes, "password").map(asNewPassword)}
          hints={{ password: passwordHint(passwordMinLength) }}
        />
      </FlowProvider>
    </Frame>
  );
}
