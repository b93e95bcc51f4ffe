import type { Brand } from "@olympus/domain/brand";
import { Account } from "../frame/account";
import { Frame } from "../frame/frame";
import { RowLink, RowLinks } from "../frame/row-links";
import { TextLink } from "../frame/text-link";
import type { Words } from "../language/words";
import { SignOutForm } from "./sign-out-form";

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly account: { readonly email: string; readonly name?: string };
  /** The names of the apps that may use this account, newest first; an app that is gone has none. */
  readonly apps: readonly (string | undefined)[];
  /** On how many devices this account is signed in, this one included. */
  readonly devices: number;
  readonly token: string;
};

/** Nobody comes here on purpose for long: who am I, my account, the ways out. */
export function HomeScreen({ brand, words, account, apps, devices, token }: Props) {
  const [first] = apps;
  return (
    <Frame brand={brand} title={words("home.title")} help={words("home.help")}>
      <Account address={account.email} name={account.name} />
      <RowLinks>
        <RowLink href="/settings" label={words("home.settings")} state={words("home.settingsState")} />
        <RowLink
          href="/apps"
          label={words("home.apps")}
          state={
            apps.length === 0
              ? words("home.noApps")
              : words("home.someApps", { first: first ?? words("home.unnamedApp"), others: apps.length - 1 })
          }
        />
        <RowLink
          href="/sessions"
          label={words("home.sessions")}
          state={words("home.sessionsState", { others: Math.max(0, devices - 1) })}
        />
      </RowLinks>
      <div className="grid gap-3">
        <SignOutForm words={words} token={token} look="secondary" />
        <p className="text-center text-sm">
          <TextLink href="/sessions#everywhere">{words("home.everywhere")}</TextLink>
        </p>
      </div>
    </Frame>
  );
}
