import "server-only";
import type { Half } from "@olympus/domain/half";
import { DoorLink } from "@olympus/ui/console/button";
import { MessagePage } from "@olympus/ui/console/message-page";

/** An address that no page has. */
export const nowherePage = (half: Half) => () => (
  <MessagePage
    half={half}
    title="There is nothing here"
    doors={
      <DoorLink href="/" kind="secondary">
        Go home
      </DoorLink>
    }
  >
    <p>The address may be wrong, or the page has moved.</p>
  </MessagePage>
);
