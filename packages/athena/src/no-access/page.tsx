import "server-only";
import type { Half } from "@olympus/domain/half";
import { buttonClass } from "@olympus/ui/console/button";
import { MessagePage } from "@olympus/ui/console/message-page";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { readSession } from "../sign-in/session-cookie";
import { workplaceOf } from "../workplace";

/** For somebody who may sign in at Hera IAM but has no role here. */
export const noAccessPage = (half: Half) => () => <NoAccessPage half={half} />;

async function NoAccessPage({ half }: { half: Half }) {
  const session = await readSession(workplaceOf(half), (await cookies()).getAll());
  if (session === undefined) redirect("/api/auth/signin");
  if (session.role !== null) redirect("/");
  return (
    <MessagePage
      half={half}
      title="You have no access here"
      doors={
        <form method="post" action="/sign-out">
          <button type="submit" className={buttonClass("primary")}>
            Sign out
          </button>
        </form>
      }
    >
      <p>
        You are signed in as <strong className="text-neutral-12">{session.email}</strong>, and this account has no role
        in Olympus. Ask an owner for one; it works within a minute, without signing in again.
      </p>
    </MessagePage>
  );
}
