import "server-only";
import type { Half } from "@olympus/domain/half";
import { buttonClass } from "@olympus/ui/console/button";
import { MessagePage } from "@olympus/ui/console/message-page";
import { safePath } from "../sign-in/safe-path";
import { workplaceOf } from "../workplace";

type Props = { searchParams: Promise<{ again?: string | string[] }> };

/** Hydra IAM could not be asked. Nobody said no, so nobody is signed out. */
export const unavailablePage = (half: Half) => (props: Props) => <UnavailablePage half={half} {...props} />;

async function UnavailablePage({ half, searchParams }: { half: Half } & Props) {
  const { again } = await searchParams;
  const path = safePath(typeof again === "string" ? again : undefined, workplaceOf(half).config.url);
  return (
    <MessagePage
      half={half}
      title="Sign-in is not available right now"
      doors={
        <a href={path} className={buttonClass("primary")}>
          Try again
        </a>
      }
    >
      <p>
        The sign-in service does not answer, so nobody can be checked right now. Whoever was signed in still is. Try
        again in a minute.
      </p>
    </MessagePage>
  );
}
