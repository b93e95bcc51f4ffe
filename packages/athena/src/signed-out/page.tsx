import "server-only";
import type { Half } from "@olympus/domain/half";
import { DoorLink } from "@olympus/ui/console/button";
import { MessagePage } from "@olympus/ui/console/message-page";

type Props = { searchParams: Promise<{ only?: string | string[] }> };

/** Where Hydra sends somebody who signed out. */
export const signedOutPage = (half: Half) => (props: Props) => <SignedOutPage half={half} {...props} />;

async function SignedOutPage({ half, searchParams }: { half: Half } & Props) {
  const onlyHere = (await searchParams).only === "here";
  return (
    <MessagePage
      half={half}
      title="You are signed out"
      doors={<DoorLink href="/api/auth/signin">Sign in again</DoorLink>}
    >
      {onlyHere ? (
        <p>
          Of this console, that is: the sign-in service does not answer right now, so other apps may still know you.
          Close the browser, or sign out there later.
        </p>
      ) : (
        <p>Your session has ended. Another console that is open in this browser follows within a minute.</p>
      )}
    </MessagePage>
  );
}
