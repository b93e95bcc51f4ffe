import "server-only";
import type { Half } from "@olympus/domain/half";
import { DoorLink } from "@olympus/ui/console/button";
import { MessagePage } from "@olympus/ui/console/message-page";
import { safePath } from "../sign-in/safe-path";
import { workplaceOf } from "../workplace";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** For a form that was sent without scripts by somebody whose session had ended. A page of its own, because a form may not lead to another origin. */
export const sessionEndedPage = (half: Half) => (props: Props) => <SessionEndedPage half={half} {...props} />;

async function SessionEndedPage({ half, searchParams }: { half: Half } & Props) {
  const { again, kept } = await searchParams;
  const path = safePath(typeof again === "string" ? again : undefined, workplaceOf(half).config.url);
  return (
    <MessagePage
      half={half}
      title="Your session has ended"
      doors={<DoorLink href={`/api/auth/signin?callbackUrl=${encodeURIComponent(path)}`}>Sign in again</DoorLink>}
    >
      <p>
        Nothing was changed.{" "}
        {kept === "yes"
          ? "What you typed is kept for 15 minutes: sign in again, and it stands in the form."
          : "Sign in again, then fill in the form once more."}
      </p>
    </MessagePage>
  );
}
