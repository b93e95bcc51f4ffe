import type { Brand } from "@olympus/domain/brand";
import type { Words } from "../language/words";
import { Frame } from "./frame";
import { LinkButton } from "./link-button";

/** Sign-up where accounts are made by somebody else. */
export function InvitationOnlyScreen({ brand, words }: { readonly brand: Brand; readonly words: Words }) {
  return (
    <Frame brand={brand} title={words("registration.byInvitation")} help={words("registration.byInvitationHelp")}>
      <LinkButton href="/login">{words("registration.toSignIn")}</LinkButton>
    </Frame>
  );
}
