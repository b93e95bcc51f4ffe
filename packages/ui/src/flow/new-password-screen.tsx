import { nodesOf } from "../arrange";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import { asNewPassword } from "../new-password";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";
import type { ConcernProps } from "./settings-concern";

type Props = ConcernProps & { readonly email: string; readonly minLength: number };

/** The last step of a recovery: nothing else is asked or saved. */
export function NewPasswordScreen({ brand, words, flow, email, minLength }: Props) {
  return (
    <Frame
      brand={brand}
      title={words("settings.recovery.title")}
      footer={<TextLink href={flow.return_to ?? "/"}>{words("settings.recovery.without")}</TextLink>}
    >
      <FlowProvider kind="settings" flow={flow}>
        <FlowMessages />
        <FlowForm
          action={flow.ui.action}
          nodes={nodesOf(flow.ui.nodes, "password").map((node) => asNewPassword(node, words("settings.password.new")))}
          hints={{ password: words("settings.password.min", { length: minLength }) }}
          username={email}
        />
      </FlowProvider>
    </Frame>
  );
}
