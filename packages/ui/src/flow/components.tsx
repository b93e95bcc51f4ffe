"use client";
import type { OryFlowComponents } from "@ory/elements-react";
import type { PropsWithChildren } from "react";
import { FlowButton } from "./button";
import { Checkbox } from "./checkbox";
import { CodeInput } from "./code-input";
import { Field } from "./field";
import { Input } from "./input";
import { Message } from "./message";
import { QrCode } from "./qr-code";
import { SecretText } from "./secret-text";

const Plain = ({ children }: PropsWithChildren) => children;
const Nothing = () => null;

/**
 * What Elements draws each kind of node with. The screens compose the nodes themselves, so the parts of Elements' own layouts
 * (cards, pickers, settings sections) are never asked for.
 */
export const components: OryFlowComponents = {
  Node: {
    Button: FlowButton,
    SsoButton: Nothing,
    Anchor: Nothing,
    Input,
    CodeInput,
    Image: QrCode,
    Label: Field,
    Checkbox,
    Text: SecretText,
    Captcha: Nothing,
    ConsentScopeCheckbox: Nothing,
  },
  Card: {
    Root: Plain,
    Footer: Nothing,
    Header: Nothing,
    Content: Plain,
    Logo: Nothing,
    Divider: Nothing,
    AuthMethodListContainer: Plain,
    AuthMethodListItem: Nothing,
    SettingsSection: Plain,
    SettingsSectionContent: Plain,
    SettingsSectionFooter: Plain,
  },
  Form: {
    Root: Plain,
    SsoRoot: Nothing,
    Group: Plain,
    SsoSettings: Nothing,
    WebauthnSettings: Nothing,
    PasskeySettings: Nothing,
    TotpSettings: Nothing,
    RecoveryCodesSettings: Nothing,
  },
  Message: { Root: Plain, Content: Message, Toast: Nothing },
  Page: { Header: Nothing },
};
