import "server-only";
import type { Half } from "@olympus/domain/half";
import type { Browser } from "@olympus/ory/kratos/public";
import type { Person } from "@olympus/ory/kratos/whoami";
import { headers } from "next/headers";
import type { Failed, Redirect } from "../answer";
import { type Hera, heraOf } from "../context";
import { sessionCookie } from "../cookies";
import { failed } from "../failed";
import { type Form, formToken } from "../form-token";
import { originOf } from "../host";
import { browserOf } from "../request";
import { signInFirst, visitorOf } from "./visitor";

/** Somebody on a page of their account. */
export type Visit = {
  readonly do: "show";
  readonly hera: Hera;
  readonly person: Person;
  readonly browser: Browser;
  readonly headers: Headers;
  /** For the forms of the page: nobody else and no other site can send them. */
  readonly tokenFor: (action: Form["action"]) => string;
};

/** Opens a page of the account at `path`, or says where to go first. */
export async function visit(half: Half, path: string): Promise<Visit | Redirect | Failed> {
  const hera = heraOf(half);
  const requestHeaders = await headers();
  const browser = browserOf(requestHeaders);
  const who = await visitorOf(hera, browser);
  if (!who.ok) return failed(requestHeaders, "visit", who.failure);
  if (typeof who.value === "string") {
    return { do: "redirect", to: signInFirst(who.value, originOf(hera.config.url, browser.host) + path) };
  }
  const sessionId = sessionCookie(half, browser.cookie) ?? "";
  const tokenFor = (action: Form["action"]) => formToken(hera.config.secret, { action, sessionId, challenge: "" });
  return { do: "show", hera, person: who.value, browser, headers: requestHeaders, tokenFor };
}
