import { nodesOf } from "../arrange";
import { asNewPassword } from "../new-password";
import { FlowForm } from "./form";
import { type ConcernProps, SettingsConcern } from "./settings-concern";

type Props = ConcernProps & { readonly email: string; readonly minLength: number };

/** A new password, or the first. */
export function SettingsPasswordScreen({ email, minLength, ...props }: Props) {
  const { words, flow } = props;
  const label = words("settings.password.new");
  return (
    <SettingsConcern {...props} title={words("settings.password.title")} help={words("settings.password.help")}>
      <FlowForm
        action={flow.ui.action}
        nodes={nodesOf(flow.ui.nodes, "password").map((node) => asNewPassword(node, label))}
        hints={{ password: words("settings.password.min", { length: minLength }) }}
        username={email}
      />
    </SettingsConcern>
  );
}
