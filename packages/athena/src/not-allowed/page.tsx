import { ButtonLink } from "@olympus/ui/console/button";
import { Message } from "@olympus/ui/console/message";

/** A page that exists, for other roles. */
export default function NotAllowedPage() {
  return (
    <Message title="Your role does not allow this page" doors={<ButtonLink href="/">Go home</ButtonLink>}>
      Ask an owner if you need it.
    </Message>
  );
}
