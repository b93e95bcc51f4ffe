import { nodesOf } from "../arrange";
import { Notice } from "../frame/notice";
import { TextLink } from "../frame/text-link";
import { hasNode } from "../settings-nodes";
import { FlowForm } from "./form";
import { type ConcernProps, SettingsConcern } from "./settings-concern";

type Props = ConcernProps & {
  /** An app that asked for the second step, and the way back there without one. */
  readonly waiting: { readonly without: string } | undefined;
  readonly hasBackupCodes: boolean;
};

/** A second step by an app on the phone: setting it up, and taking it away again. */
export function SettingsAuthenticatorScreen({ waiting, hasBackupCodes, ...props }: Props) {
  const { words, flow } = props;
  const isOn = hasNode(flow.ui.nodes, "totp_unlink");
  return (
    <SettingsConcern
      {...props}
      title={words("settings.authenticator.title")}
      help={words(isOn ? "settings.authenticator.active" : "settings.authenticator.help")}
      footer={waiting && <TextLink href={waiting.without}>{words("settings.authenticator.without")}</TextLink>}
    >
      {waiting && <Notice tone="info">{words("settings.authenticator.asked")}</Notice>}
      {isOn && !hasBackupCodes && (
        <p className="text-sm text-pretty">
          {words("settings.authenticator.thenCodes")}{" "}
          <TextLink href="/settings/backup-codes">{words("settings.authenticator.toCodes")}</TextLink>
        </p>
      )}
      {!isOn && <p className="text-sm text-pretty">{words("settings.authenticator.scan")}</p>}
      <FlowForm
        action={flow.ui.action}
        nodes={nodesOf(flow.ui.nodes, "totp")}
        divided={false}
        look={isOn ? "danger" : "primary"}
      />
    </SettingsConcern>
  );
}
