import "server-only";
import type { Half } from "@olympus/domain/half";
import { headers } from "next/headers";
import { type Account, accountOf, type Failed, type Redirect } from "../answer";
import { heraOf } from "../context";
import { sessionCookie } from "../cookies";
import { failed } from "../failed";
import { formToken } from "../form-token";
import { originOf } from "../host";
import { browserOf } from "../request";
import { personOf } from "../second-step/person";
import { signInFirst, visitorOf } from "../visit/visitor";

export type SignedIn = {
  readonly do: "show";
  readonly account: Account;
  /** For the sign-out button: `POST /logout/answer`. */
  readonly token: string;
};

/** Who is signed in here. Somebody whose second factor is due is sent to show it. */
export async function loadPerson(half: Half): Promise<SignedIn | { readonly do: "nobody" } | Redirect | Failed> {
  const hera = heraOf(half);
  const requestHeaders = await headers();
  const browser = browserOf(requestHeaders);
  const who = await visitorOf(hera, browser);
  if (!who.ok) return failed(requestHeaders, "home", who.failure);
  if (who.value === "nobody") return { do: "nobody" };
  if (who.value === "second-factor-due")
    return { do: "redirect", to: signInFirst(who.value, `${originOf(hera.config.url, browser.host)}/`) };
  const form = { action: "logout", sessionId: sessionCookie(half, browser.cookie) ?? "", challenge: "" } as const;
  return { do: "show", account: accountOf(who.value), token: formToken(hera.config.secret, form) };
}

/** Whose sign-in is to be confirmed by the first factor: the form itself names the account, whatever else is due afterwards. */
export async function loadAccountToConfirm(half: Half): Promise<string | undefined> {
  const who = await personOf(heraOf(half), browserOf(await headers()));
  return who.ok && typeof who.value === "object" ? who.value.email : undefined;
}
