import type { Brand } from "@olympus/domain/brand";
import { Frame } from "./frame";
import { LinkButton } from "./link-button";

/** Sign-up where accounts are made by somebody else. */
export function InvitationOnlyScreen({ brand }: { readonly brand: Brand }) {
  return (
    <Frame
      brand={brand}
      title="Accounts are by invitation"
      help="Employees cannot sign up here. Ask your administrator to invite you; the mail you get brings you in."
    >
      <LinkButton href="/login">Go to sign-in</LinkButton>
    </Frame>
  );
}
