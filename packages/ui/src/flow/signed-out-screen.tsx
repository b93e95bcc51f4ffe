import type { Brand } from "@olympus/domain/brand";
import { Account } from "../frame/account";
import { Frame } from "../frame/frame";
import { LinkButton } from "../frame/link-button";
import { TextLink } from "../frame/text-link";
import type { Words } from "../language/words";
import { SignOutForm } from "./sign-out-form";

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly account: { readonly email: string; readonly name?: string };
  readonly token: string;
};

export function SignedOutScreen({ brand, words }: Pick<Props, "brand" | "words">) {
  return (
    <Frame brand={brand} title={words("logout.done")} help={words("logout.doneHelp")}>
      <LinkButton href="/login">{words("logout.signInAgain")}</LinkButton>
    </Frame>
  );
}

/** The app forgot this person, but we have not: offer to finish it. */
export function StillSignedInScreen({ brand, words, account, token }: Props) {
  return (
    <Frame
      brand={brand}
      title={words("logout.still")}
      help={words("logout.stillHelp")}
      footer={<TextLink href="/">{words("logout.stay")}</TextLink>}
    >
      <Account address={account.email} name={account.name} />
      <SignOutForm words={words} token={token} />
    </Frame>
  );
}
