import type { Half } from "@olympus/domain/half";
import { ButtonLink } from "@olympus/ui/console/button";
import { Message } from "@olympus/ui/console/message";
import { pageTitle } from "../page-title";

/** An address that leads nowhere, or to somebody who was deleted. */
export const missingPage = (half: Half) => () => (
  <>
    <title>{pageTitle(half, "Nothing here")}</title>
    <Message title="There is nothing here" doors={<ButtonLink href="/">Go home</ButtonLink>}>
      The address may be wrong, or what it led to may have been deleted.
    </Message>
  </>
);
