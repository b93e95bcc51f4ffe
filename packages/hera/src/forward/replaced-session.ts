import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { endSession } from "@olympus/ory/kratos/sessions";
import { whoAmI } from "@olympus/ory/kratos/whoami";
import { endLogin } from "@olympus/sessions/logins";
import type { Hera } from "../context";
import { sessionCookie } from "../cookies";
import { log, logFailure } from "../log";
import { hostOf, referenceOf } from "../request";

/**
 * Kratos lets a recovery or an invitation swap the browser's session for another person's and leaves the old one alive. The old
 * person left this browser, so their session ends with all that stands on it, and their apps are told. By then the swap is done: a
 * failure here is for the log, the new person is not held up by it.
 */
export async function endReplacedSession(hera: Hera, request: Request, setCookies: readonly string[]): Promise<void> {
  const before = sessionCookie(hera.half, request.headers.get("cookie"));
  const after = newSession(hera.half.cookies.kratosSession, setCookies);
  if (before === undefined || after === undefined || before === after) return;
  const ended = await endIfReplaced(hera, hostOf(request.headers), { before, after });
  if (!ended.ok) logFailure("session.replaced", ended.failure, referenceOf(request.headers));
}

async function endIfReplaced(
  hera: Hera,
  host: string,
  { before, after }: { before: string; after: string },
): Promise<Result<unknown>> {
  const ask = (session: string) =>
    whoAmI(hera.config.kratos.publicUrl, { cookie: `${hera.half.cookies.kratosSession}=${session}`, host });
  const [old, fresh] = await Promise.all([ask(before), ask(after)]);
  if (!old.ok) return old;
  if (!fresh.ok) return fresh;
  if (typeof old.value === "string" || typeof fresh.value === "string") return ok(undefined);
  const { id } = old.value.session;
  if (id === fresh.value.session.id) return ok(undefined);
  log("info", "session.replaced", { old: id, new: fresh.value.session.id });
  const ended = await endSession(hera.config.kratos.adminUrl, id);
  return ended.ok ? endLogin(hera.sessions, id) : ended;
}

function newSession(name: string, setCookies: readonly string[]): string | undefined {
  const cookie = setCookies.find((line) => line.startsWith(`${name}=`));
  return cookie?.slice(name.length + 1).split(";")[0] || undefined;
}
