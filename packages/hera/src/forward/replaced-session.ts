import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { endSession } from "@olympus/ory/kratos/sessions";
import { whoAmI } from "@olympus/ory/kratos/whoami";
import { endLogin } from "@olympus/sessions/logins";
import type { Hera } from "../context";
import { sessionCookie } from "../cookies";
import { log } from "../log";
import { hostOf } from "../request";

/**
 * Kratos lets a recovery or an invitation swap the browser's session for another person's and leaves the old one alive. The old
 * person left this browser, so their session ends with all that stands on it, and their apps are told.
 */
export async function endReplacedSession(
  hera: Hera,
  request: Request,
  setCookies: readonly string[],
): Promise<Result<void>> {
  const name = hera.half.cookies.kratosSession;
  const [before, after] = [sessionCookie(hera.half, request.headers.get("cookie")), newValue(name, setCookies)];
  if (before === undefined || after === undefined || before === after) return ok(undefined);
  const host = hostOf(request.headers);
  const ask = (value: string) => whoAmI(hera.config.kratos.publicUrl, { cookie: `${name}=${value}`, host });
  const [old, fresh] = await Promise.all([ask(before), ask(after)]);
  if (!old.ok) return old;
  if (!fresh.ok) return fresh;
  if (typeof old.value === "string" || typeof fresh.value === "string") return ok(undefined);
  if (old.value.session.id === fresh.value.session.id) return ok(undefined);
  log("info", "session.replaced", { old: old.value.session.id, new: fresh.value.session.id });
  const ended = await endSession(hera.config.kratos.adminUrl, old.value.session.id);
  if (!ended.ok) return ended;
  const told = await endLogin(hera.sessions, old.value.session.id);
  return told.ok ? ok(undefined) : told;
}

function newValue(name: string, setCookies: readonly string[]): string | undefined {
  const cookie = setCookies.find((line) => line.startsWith(`${name}=`));
  return cookie?.slice(name.length + 1).split(";")[0] || undefined;
}
