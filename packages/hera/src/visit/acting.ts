import "server-only";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import type { Browser } from "@olympus/ory/kratos/public";
import type { Person } from "@olympus/ory/kratos/whoami";
import { z } from "zod";
import { type Hera, heraOf } from "../context";
import { sessionCookie } from "../cookies";
import { readForm } from "../form";
import { formAnswer } from "../form-answer";
import { type Form, readFormToken } from "../form-token";
import { originOf } from "../host";
import { browserOf, hostOf } from "../request";
import { failWith, redirectTo } from "../respond";
import { signInFirst, visitorOf } from "./visitor";

export type Acting = { readonly person: Person; readonly browser: Browser };

/** Where the browser goes once it is done, and which of its cookies change. */
export type Acted = { readonly to: string; readonly setCookies?: readonly string[] };

type Action = Form["action"];
type Run<T> = (hera: Hera, form: T, acting: Acting) => Promise<Result<Acted>>;

/**
 * A form of somebody's own account at `/<action>`. Who sends it is asked of Kratos, not of the form: a person whose session ended
 * meanwhile signs in first and is back at the page, and a token of another session is refused.
 */
export function acting<T>(half: Half, action: Action, schema: z.ZodType<T>, run: Run<T>) {
  return formAnswer(half, async (request) => {
    const hera = heraOf(half);
    const acted = await act(hera, request, action, schema, run);
    if (!acted.ok) return failWith(hera, request, action, acted.failure, `/${action}`);
    const answer = redirectTo(acted.value.to, { after: "POST" });
    for (const cookie of acted.value.setCookies ?? []) answer.headers.append("set-cookie", cookie);
    return answer;
  });
}

const withToken = z.looseObject({ token: z.string().max(32_000) });

async function act<T>(
  hera: Hera,
  request: Request,
  action: Action,
  schema: z.ZodType<T>,
  run: Run<T>,
): Promise<Result<Acted>> {
  const sent = await readForm(hera, request, withToken);
  if (!sent.ok) return sent;
  const browser = browserOf(request.headers);
  const who = await visitorOf(hera, browser);
  if (!who.ok) return who;
  if (typeof who.value === "string") {
    const page = `${originOf(hera.config.url, hostOf(request.headers))}/${action}`;
    return ok({ to: signInFirst(who.value, page) });
  }
  const sessionId = sessionCookie(hera.half, browser.cookie) ?? "";
  if (!readFormToken(hera.config.secret, { action, sessionId, challenge: "" }, sent.value.token)) {
    return fail("form/forged");
  }
  const form = schema.safeParse(sent.value);
  return form.success ? run(hera, form.data, { person: who.value, browser }) : fail("input/invalid");
}
