import type { Brand } from "@olympus/domain/brand";
import { Account } from "../frame/account";
import { Frame } from "../frame/frame";
import { LinkButton } from "../frame/link-button";
import { SignOutForm } from "./sign-out-form";

type Props = {
  readonly brand: Brand;
  readonly account: { readonly email: string; readonly name?: string };
  readonly token: string;
};

/** Nobody comes here on purpose for long: who am I, my account, the way out. */
export function HomeScreen({ brand, account, token }: Props) {
  return (
    <Frame brand={brand} title="You are signed in" help="Go back to your app, or look after your account here.">
      <Account address={account.email} name={account.name} />
      <div className="grid gap-3">
        <LinkButton href="/settings">Account settings</LinkButton>
        <SignOutForm token={token} look="secondary" />
      </div>
    </Frame>
  );
}
