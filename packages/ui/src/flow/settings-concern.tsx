import type { Brand } from "@olympus/domain/brand";
import type { SettingsFlow } from "@ory/client-fetch";
import type { ReactNode } from "react";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import type { Words } from "../language/words";
import { FlowMessages } from "./messages";
import { FlowProvider } from "./provider";

/** What every page of one concern is given. */
export type ConcernProps = { readonly brand: Brand; readonly words: Words; readonly flow: SettingsFlow };

type Props = ConcernProps & {
  readonly title: string;
  readonly help?: string | undefined;
  /** Other ways on than back to the overview. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** The page of one concern: what it is about, what Kratos says, what can be done, and the way back. */
export function SettingsConcern({ brand, words, flow, title, help, footer, children }: Props) {
  return (
    <Frame
      brand={brand}
      title={title}
      help={help}
      footer={footer ?? <TextLink href="/settings">{words("settings.back")}</TextLink>}
    >
      <FlowProvider kind="settings" flow={flow}>
        <FlowMessages />
        {children}
      </FlowProvider>
    </Frame>
  );
}
