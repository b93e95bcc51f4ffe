import type { Brand } from "@olympus/domain/brand";
import { Account } from "../frame/account";
import { Frame } from "../frame/frame";
import { LinkButton } from "../frame/link-button";
import { TextLink } from "../frame/text-link";
import { SignOutForm } from "./sign-out-form";

export function SignedOutScreen({ brand }: { readonly brand: Brand }) {
  return (
    <Frame brand={brand} title="You are signed out" help="You can close this window, or sign in again.">
      <LinkButton href="/login">Sign in again</LinkButton>
    </Frame>
  );
}

type Props = {
  readonly brand: Brand;
  readonly account: { readonly email: string; readonly name?: string };
  readonly token: string;
};

/** The app forgot this person, but we have not: offer to finish it. */
export function StillSignedInScreen({ brand, account, token }: Props) {
  return (
    <Frame
      brand={brand}
      title="You are still signed in here"
      help="The app has signed you out. This account is still open in this browser."
      footer={<TextLink href="/">Stay signed in</TextLink>}
    >
      <Account address={account.email} name={account.name} />
      <SignOutForm token={token} />
    </Frame>
  );
}
