import { nodesOf } from "../arrange";
import { hasNode } from "../settings-nodes";
import { FlowForm } from "./form";
import { type ConcernProps, SettingsConcern } from "./settings-concern";

type Props = ConcernProps & { readonly left: number };

/** Codes for the day the phone is not at hand. New ones count once the person says that they are kept. */
export function SettingsBackupCodesScreen({ left, ...props }: Props) {
  const { words, flow } = props;
  const areNew = hasNode(flow.ui.nodes, "lookup_secret_confirm");
  return (
    <SettingsConcern {...props} title={words("settings.backupCodes.title")} help={words("settings.backupCodes.help")}>
      {!areNew && <p className="text-sm font-medium">{words("settings.backupCodes.left", { count: left })}</p>}
      <FlowForm action={flow.ui.action} nodes={nodesOf(flow.ui.nodes, "lookup_secret")} divided={false} />
    </SettingsConcern>
  );
}
