import "server-only";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { isAnswered } from "@olympus/ory/hydra/challenge";
import { openLogout, rejectLogout } from "@olympus/ory/hydra/logout";
import { whoAmI } from "@olympus/ory/kratos/whoami";
import { z } from "zod";
import { type Hera, heraOf } from "../context";
import { sessionCookie } from "../cookies";
import { readForm } from "../form";
import { formAnswer } from "../form-answer";
import { readFormToken } from "../form-token";
import { browserOf } from "../request";
import { failWith, redirectTo } from "../respond";
import { type Ended, endOwnSession, endRequested } from "./end";
import { withCookies } from "./settle";

const answerForm = z.object({
  logout_challenge: z.string().max(4_096).default(""),
  token: z.string().max(32_000),
  answer: z.enum(["sign-out", "stay"]),
});

/** `POST /logout/answer`: the answer of the question, and Hera's own sign-out button (which has no challenge). */
export function logoutAnswer(half: Half) {
  return formAnswer(half, async (request) => {
    const hera = heraOf(half);
    const form = await readForm(hera, request, answerForm);
    const ended = form.ok ? await answer(hera, request, form.value) : form;
    if (!ended.ok) {
      const asked = form.ok ? form.value.logout_challenge : "";
      const page = asked === "" ? "/logout" : `/logout?${new URLSearchParams({ ask: asked })}`;
      return failWith(hera, request, "logout", ended.failure, page);
    }
    return withCookies(redirectTo(ended.value.to, { after: "POST" }), ended.value.setCookies);
  });
}

async function answer(hera: Hera, request: Request, form: z.infer<typeof answerForm>): Promise<Result<Ended>> {
  const browser = browserOf(request.headers);
  const sessionId = sessionCookie(hera.half, browser.cookie) ?? "";
  const question = { action: "logout", sessionId, challenge: form.logout_challenge } as const;
  if (!readFormToken(hera.config.secret, question, form.token)) return fail("form/forged");
  if (form.answer === "stay") return stay(hera, form.logout_challenge);

  const who = await whoAmI(hera.config.kratos.publicUrl, browser);
  if (!who.ok) return who;
  const cleared = await endOwnSession(hera, browser, who.value);
  if (!cleared.ok) return cleared;
  if (form.logout_challenge === "") return ok({ to: "/signed-out", setCookies: cleared.value });

  const opened = await openLogout(hera.config.hydra.adminUrl, form.logout_challenge);
  if (!opened.ok) return opened;
  if (isAnswered(opened.value)) return ok({ to: opened.value.redirectTo, setCookies: cleared.value });
  const ended = await endRequested(hera, form.logout_challenge, opened.value, who.value);
  return ended.ok ? ok({ to: ended.value.to, setCookies: cleared.value }) : ended;
}

async function stay(hera: Hera, challenge: string): Promise<Result<Ended>> {
  const kept = challenge === "" ? ok(undefined) : await rejectLogout(hera.config.hydra.adminUrl, challenge);
  return kept.ok ? ok({ to: "/", setCookies: [] }) : kept;
}
