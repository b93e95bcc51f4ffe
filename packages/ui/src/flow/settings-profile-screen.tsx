import { nodesOf } from "../arrange";
import { otherTraits } from "../settings-nodes";
import { FlowForm } from "./form";
import { type ConcernProps, SettingsConcern } from "./settings-concern";

type Props = ConcernProps & { readonly protectedTraits: readonly string[] };

/** What apps show of a person; the address has a page of its own. */
export function SettingsProfileScreen({ protectedTraits, ...props }: Props) {
  const { words, flow } = props;
  const hidden = otherTraits(flow.ui.nodes, (trait) => trait !== "email" && !protectedTraits.includes(trait));
  return (
    <SettingsConcern {...props} title={words("settings.profile.title")} help={words("settings.profile.help")}>
      <FlowForm action={flow.ui.action} nodes={nodesOf(flow.ui.nodes, "profile")} protectedTraits={hidden} />
    </SettingsConcern>
  );
}
