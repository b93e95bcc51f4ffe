import type { Brand } from "@olympus/domain/brand";
import type { SettingsFlow } from "@ory/client-fetch";
import { arrange, methodsOf, nodesOf } from "../arrange";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import { asNewPassword, isRecovering } from "../new-password";
import { passwordHint } from "../password-hint";
import { FlowForm } from "./form";
import { FlowMessages } from "./messages";
import { NewPasswordScreen } from "./new-password-screen";
import { FlowProvider } from "./provider";

type Props = {
  readonly brand: Brand;
  readonly flow: SettingsFlow;
  readonly protectedTraits: readonly string[];
  readonly passwordMinLength: number;
};

type Section = { readonly group: string; readonly title: string; readonly help: string };

const sectionsOf = (passwordMinLength: number): readonly Section[] => [
  { group: "profile", title: "Profile", help: "Your name and the address you sign in with." },
  {
    group: "password",
    title: "Password",
    help: passwordHint(passwordMinLength),
  },
  {
    group: "totp",
    title: "Authenticator app",
    help: "A second step at sign-in: a code from an app on your phone.",
  },
  {
    group: "lookup_secret",
    title: "Backup codes",
    help: "For the day your phone is not at hand. Each code works once; keep them somewhere safe.",
  },
];

/** One's own account: a form per section, each saved by itself. After a recovery only the new password, so that nothing else is saved by mistake. */
export function SettingsScreen({ brand, flow, protectedTraits, passwordMinLength }: Props) {
  if (isRecovering(flow)) return <NewPasswordScreen brand={brand} flow={flow} passwordMinLength={passwordMinLength} />;
  const groups = methodsOf(flow.ui.nodes);
  const sections = sectionsOf(passwordMinLength).filter(({ group }) => groups.includes(group));
  return (
    <Frame brand={brand} wide title="Your account" footer={<TextLink href={flow.return_to ?? "/"}>Back</TextLink>}>
      <FlowProvider kind="settings" flow={flow}>
        <FlowMessages />
        {sections.map((section) => (
          <SettingsSection key={section.group} section={section} flow={flow} protectedTraits={protectedTraits} />
        ))}
      </FlowProvider>
    </Frame>
  );
}

type SectionProps = { readonly section: Section } & Pick<Props, "flow" | "protectedTraits">;

function SettingsSection({ section: { group, title, help }, flow, protectedTraits }: SectionProps) {
  const nodes = nodesOf(flow.ui.nodes, group).map(asNewPassword);
  const onlyRemoves = arrange(nodes).fields.length === 0 && group === "totp";
  return (
    <section
      id={group}
      aria-labelledby={`${group}-title`}
      className="grid gap-5 rounded-large border border-neutral-6 bg-surface p-5 sm:grid-cols-[13rem_1fr] sm:gap-8 sm:p-6"
    >
      <div className="grid content-start gap-1">
        <h2 id={`${group}-title`} className="text-base font-semibold">
          {title}
        </h2>
        <p className="text-sm text-neutral-11 text-pretty">{help}</p>
      </div>
      <FlowForm
        action={flow.ui.action}
        nodes={nodes}
        protectedTraits={protectedTraits}
        divided={false}
        look={onlyRemoves ? "danger" : "compact"}
      />
    </section>
  );
}
