import type { Half } from "@olympus/domain/half";
import { ButtonLink } from "@olympus/ui/console/button";
import { Message } from "@olympus/ui/console/message";
import { pageTitle } from "./page-title";

/** In the place of somebody who was deleted, or never was. Shown like `NotAllowed`, for the same reason. */
export const Missing = ({ half }: { half: Half }) => (
  <>
    <title>{pageTitle(half, "Nothing here")}</title>
    <Message title="There is nothing here" doors={<ButtonLink href="/people">All people</ButtonLink>}>
      The address may be wrong, or what it led to may have been deleted.
    </Message>
  </>
);
