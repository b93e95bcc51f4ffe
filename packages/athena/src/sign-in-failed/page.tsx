import "server-only";
import type { Half } from "@olympus/domain/half";
import { DoorLink } from "@olympus/ui/console/button";
import { MessagePage } from "@olympus/ui/console/message-page";

/** The sign-in came back without an employee: refused, begun in another tab, or left open for too long. */
export const signInFailedPage = (half: Half) => () => <SignInFailedPage half={half} />;

function SignInFailedPage({ half }: { half: Half }) {
  return (
    <MessagePage half={half} title="You are not signed in" doors={<DoorLink href="/api/auth/signin">Sign in</DoorLink>}>
      <p>The sign-in did not come to its end. It may have been open for too long, or in another tab. Start it again.</p>
    </MessagePage>
  );
}
