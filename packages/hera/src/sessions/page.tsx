import type { Half } from "@olympus/domain/half";
import { SessionsScreen } from "@olympus/ui/flow/sessions-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { one } from "../answer";
import { readBrand } from "../brand";
import { failed } from "../failed";
import { readLanguage, readWords } from "../language";
import type { PageProps } from "../page-props";
import { visit } from "../visit/visit";
import { loadSessions } from "./load";

export const sessionsPage =
  (half: Half) =>
  async ({ searchParams }: PageProps) => {
    const [brand, words, visited] = [await readBrand(), await readWords(), await visit(half, "/sessions")];
    if (visited.do === "redirect") redirect(visited.to);
    if (visited.do === "fail") return <FailureScreen brand={brand} words={words} {...visited} />;
    const sessions = await loadSessions(visited.hera, visited.person);
    if (!sessions.ok)
      return <FailureScreen brand={brand} words={words} {...failed(visited.headers, "sessions", sessions.failure)} />;
    return (
      <SessionsScreen
        brand={brand}
        words={words}
        language={await readLanguage()}
        sessions={sessions.value}
        now={new Date()}
        token={visited.tokenFor("sessions")}
        ended={one(await searchParams, "done") === "ended"}
      />
    );
  };
