import "server-only";
import type { Half } from "@olympus/domain/half";
import { whoAmI } from "@olympus/ory/kratos/whoami";
import { headers } from "next/headers";
import { type Account, accountOf, type Failed, one, type Redirect, type SearchParams } from "../answer";
import { heraOf } from "../context";
import { sessionCookie } from "../cookies";
import { failed } from "../failed";
import { formToken } from "../form-token";
import { browserOf } from "../request";

/** The question before a sign-out that nobody proved to want. */
export type LogoutQuestion = {
  readonly do: "show";
  /** Hydra's challenge when an app asks; goes back as `logout_challenge`. */
  readonly challenge?: string;
  readonly token: string;
  readonly account: Account;
};

/** Loads the question of `/logout` and of `/logout?ask=<challenge>`. */
export async function loadLogout(
  half: Half,
  searchParams: SearchParams | Promise<SearchParams>,
): Promise<LogoutQuestion | Redirect | Failed> {
  const hera = heraOf(half);
  const [requestHeaders, query] = [await headers(), await searchParams];
  const browser = browserOf(requestHeaders);
  const challenge = one(query, "ask");
  const who = await whoAmI(hera.config.kratos.publicUrl, browser);
  if (!who.ok) return failed(requestHeaders, "logout", who.failure);
  if (who.value === "nobody") {
    const back =
      challenge === undefined ? "/signed-out" : `/logout?${new URLSearchParams({ logout_challenge: challenge })}`;
    return { do: "redirect", to: back };
  }
  const account = who.value === "second-factor-due" ? { email: "" } : accountOf(who.value);
  const sessionId = sessionCookie(half, browser.cookie) ?? "";
  const form = { action: "logout", sessionId, challenge: challenge ?? "" } as const;
  const question = { do: "show", account, token: formToken(hera.config.secret, form) } as const;
  return challenge === undefined ? question : { ...question, challenge };
}
