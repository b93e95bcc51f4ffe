import type { Brand } from "@olympus/domain/brand";
import { Frame } from "../frame/frame";
import { Notice } from "../frame/notice";
import { RowLink, RowLinks } from "../frame/row-links";
import { TextLink } from "../frame/text-link";
import type { Words } from "../language/words";

/** How things stand with an account. */
export type AccountState = {
  readonly email: string;
  readonly name?: string;
  readonly confirmed: boolean;
  readonly password: boolean;
  /** Whether a code by mail signs in here. */
  readonly code: boolean;
  readonly passkeys: number;
  readonly authenticator: boolean;
  readonly backupCodes: number;
};

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly account: AccountState;
  /** Whether a new password has just been chosen at the end of a recovery. */
  readonly recovered: boolean;
};

/** One's own account at a glance: what there is to look after, each on a page of its own. */
export function SettingsScreen({ brand, words, account, recovered }: Props) {
  const { email, name, confirmed, password, code, passkeys, authenticator, backupCodes } = account;
  return (
    <Frame brand={brand} title={words("settings.title")} footer={<TextLink href="/">{words("common.back")}</TextLink>}>
      {recovered && <Notice tone="success">{words("settings.newPasswordSaved")}</Notice>}
      <RowLinks title={words("settings.you")}>
        <RowLink
          href="/settings/profile"
          label={words("settings.profile.title")}
          state={name ?? words("settings.profile.none")}
        />
        <RowLink
          href="/settings/email"
          label={words("settings.email.title")}
          state={confirmed ? email : words("settings.email.unconfirmed", { address: email })}
          wanting={!confirmed}
        />
      </RowLinks>
      <RowLinks title={words("settings.signIn")}>
        <RowLink
          href="/settings/password"
          label={words("settings.password.title")}
          state={words(password ? "settings.password.set" : "settings.password.unset")}
        />
        <RowLink
          href="/settings/passkeys"
          label={words("settings.passkeys.title")}
          state={words("settings.passkeys.state", { count: passkeys })}
        />
        {code && (
          <RowLink href="/settings/email" label={words("settings.code.title")} state={words("settings.code.state")} />
        )}
      </RowLinks>
      <RowLinks title={words("settings.secondStep")}>
        <RowLink
          href="/settings/authenticator"
          label={words("settings.authenticator.title")}
          state={words(authenticator ? "settings.authenticator.on" : "settings.authenticator.off")}
        />
        <RowLink
          href="/settings/backup-codes"
          label={words("settings.backupCodes.title")}
          state={words("settings.backupCodes.state", { count: backupCodes })}
          wanting={authenticator && backupCodes === 0}
        />
      </RowLinks>
    </Frame>
  );
}
