import "server-only";
import type { Half } from "@olympus/domain/half";
import { DoorLink } from "@olympus/ui/console/button";
import { MessagePage } from "@olympus/ui/console/message-page";
import { safePath } from "../sign-in/safe-path";
import { workplaceOf } from "../workplace";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Hydra IAM could not be asked. Nobody said no, so nobody is signed out. */
export const unavailablePage = (half: Half) => (props: Props) => <UnavailablePage half={half} {...props} />;

async function UnavailablePage({ half, searchParams }: { half: Half } & Props) {
  const { again, kept } = await searchParams;
  const path = safePath(typeof again === "string" ? again : undefined, workplaceOf(half).config.url);
  return (
    <MessagePage
      half={half}
      title="Sign-in is not available right now"
      doors={<DoorLink href={path}>Try again</DoorLink>}
    >
      <p>
        The sign-in service does not answer, so nobody can be checked right now. Whoever was signed in still is. Try
        again in a minute{kept === "yes" && "; what you typed is kept for 15 minutes"}.
      </p>
    </MessagePage>
  );
}
