import type { Half } from "@olympus/domain/half";
import { ButtonLink } from "@olympus/ui/console/button";
import { Message } from "@olympus/ui/console/message";
import { pageTitle } from "../page-title";

/** A page that exists, for other roles. */
export const notAllowedPage = (half: Half) => () => (
  <>
    <title>{pageTitle(half, "Not allowed")}</title>
    <Message title="Your role does not allow this page" doors={<ButtonLink href="/">Go home</ButtonLink>}>
      Ask an owner if you need it.
    </Message>
  </>
);
