import { ButtonLink } from "@olympus/ui/console/button";
import { Message } from "@olympus/ui/console/message";

/** An address that leads nowhere, or to somebody who was deleted. */
export default function MissingPage() {
  return (
    <Message title="There is nothing here" doors={<ButtonLink href="/">Go home</ButtonLink>}>
      The address may be wrong, or what it led to may have been deleted.
    </Message>
  );
}
