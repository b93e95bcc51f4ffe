import { nodesOf } from "../arrange";
import { Notice } from "../frame/notice";
import { TextLink } from "../frame/text-link";
import { otherTraits } from "../settings-nodes";
import { FlowForm } from "./form";
import { type ConcernProps, SettingsConcern } from "./settings-concern";

type Props = ConcernProps & {
  /** The address as it stands; undefined once it is confirmed. */
  readonly pending: string | undefined;
  /** Whether a code by mail signs in here. */
  readonly code: boolean;
};

/** The address a person signs in with, and what becomes of it until it is confirmed. */
export function SettingsEmailScreen({ pending, code, ...props }: Props) {
  const { words, flow } = props;
  return (
    <SettingsConcern
      {...props}
      title={words("settings.email.title")}
      help={words(code ? "settings.email.helpWithCode" : "settings.email.help")}
    >
      {pending !== undefined && (
        <Notice tone="info">
          <p className="wrap-anywhere">{words("settings.email.pending", { address: pending })}</p>
          <p className="mt-2">
            <TextLink href={`/self-service/verification/browser?${new URLSearchParams({ return_to: here(flow) })}`}>
              {words("settings.email.sendAgain")}
            </TextLink>
          </p>
        </Notice>
      )}
      <FlowForm
        action={flow.ui.action}
        nodes={nodesOf(flow.ui.nodes, "profile")}
        protectedTraits={otherTraits(flow.ui.nodes, (trait) => trait === "email")}
        hints={{ "traits.email": words("settings.email.hint") }}
      />
    </SettingsConcern>
  );
}

const here = ({ ui }: ConcernProps["flow"]) => new URL("/settings/email", ui.action).href;
