import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { loadKratosFlow } from "@olympus/ory/kratos/flows";
import type { Browser } from "@olympus/ory/kratos/public";
import { type Person, whoAmI } from "@olympus/ory/kratos/whoami";
import type { Hera } from "../context";
import { browserOf } from "../request";
import { isMarked, markCookie } from "./mark";
import { spendCodes } from "./spend";

/** A form that Kratos has answered. */
type Answered = {
  readonly request: Request;
  readonly fields: URLSearchParams;
  /** The session that the answer hands to the browser, as a `Cookie` header; undefined when it hands over none. */
  readonly session: string | undefined;
};

/** The cookie that marks this browser; undefined when no second factor was shown; "used" for a code that was shown before. */
export type Shown = { readonly cookie: string } | "used" | undefined;

/** Whether a form that Kratos has just answered showed the second factor. Fails with `kratos/unreachable` or `database/unreachable`. */
export async function secondStepShown(hera: Hera, answered: Answered): Promise<Result<Shown>> {
  const { request, fields } = answered;
  const { pathname } = new URL(request.url);
  if (request.method !== "POST") return ok(undefined);
  if (pathname === "/self-service/login") return atSignIn(hera, answered);
  if (pathname === "/self-service/settings" && (fields.has("totp_code") || fields.has("lookup_secret_confirm"))) {
    return atSetUp(hera, answered);
  }
  return ok(undefined);
}

async function atSignIn(hera: Hera, { request, fields, session }: Answered): Promise<Result<Shown>> {
  if (session === undefined || !(fields.has("totp_code") || fields.has("lookup_secret"))) return ok(undefined);
  const browser = browserOf(request.headers);
  const flowId = new URL(request.url).searchParams.get("flow") ?? "";
  const [flow, who] = await Promise.all([
    loadKratosFlow(hera.config.kratos.publicUrl, "login", flowId, browser),
    whoAmI(hera.config.kratos.publicUrl, { ...browser, cookie: session }),
  ]);
  if (!flow.ok) return flow;
  if (!who.ok) return who;
  // A password may come along with the name of a code: what the flow asked for is what was shown.
  const askedForSecond = flow.value.is === "open" && flow.value.flow.requested_aal === "aal2";
  return askedForSecond && isStrong(who.value) ? mark(hera, who.value, fields) : ok(undefined);
}

/**
 * Setting one up shows it too. Before, the browser was marked already or there was no second factor (first.ts), so a session without a
 * mark that is strong now became so by this form.
 */
async function atSetUp(hera: Hera, { request, fields }: Answered): Promise<Result<Shown>> {
  const browser: Browser = browserOf(request.headers);
  const who = await whoAmI(hera.config.kratos.publicUrl, browser);
  if (!who.ok) return who;
  if (!isStrong(who.value) || isMarked(hera, browser.cookie, who.value.session.id)) return ok(undefined);
  return mark(hera, who.value, fields);
}

async function mark(hera: Hera, person: Person, fields: URLSearchParams): Promise<Result<Shown>> {
  const fresh = await spendCodes(hera, person.id, fields.getAll("totp_code"));
  if (!fresh.ok) return fresh;
  return ok(fresh.value ? { cookie: markCookie(hera, person.session, new Date()) } : "used");
}

const isStrong = (who: Person | string): who is Person => typeof who === "object" && who.session.aal === "aal2";
