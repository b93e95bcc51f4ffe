import { cookieOf, setCookie } from "../cookies";

const waitSeconds = 30;

type Cookies = { readonly prefix: string; readonly isSecure: boolean };

const nameOf = (prefix: string) => `${prefix}code_sent`;

/** Whether a form of Kratos' asks for a mail with a code, the first or another. */
export function asksForCode(form: URLSearchParams): boolean {
  if (form.get("screen") === "previous") return false;
  return form.has("resend") || (form.get("method") === "code" && !form.get("code"));
}

/** The cookie by which this browser remembers when it last asked for a code; undefined for a form that asks for none. */
export function codeSentCookie({ prefix, isSecure }: Cookies, form: URLSearchParams, nowMs: number) {
  if (!asksForCode(form)) return undefined;
  const value = String(Math.floor(nowMs / 1000));
  return setCookie({ name: nameOf(prefix), value, maxAgeSeconds: waitSeconds, isSecure });
}

export type Wait = { readonly sentAt: number; readonly seconds: number };

/** How long this browser should wait before it asks for another code, or undefined when it did not just ask. */
export function waitForCode(prefix: string, cookieHeader: string | null | undefined, nowMs: number): Wait | undefined {
  const sentAt = Number(cookieOf(cookieHeader, nameOf(prefix)));
  const left = sentAt + waitSeconds - Math.floor(nowMs / 1000);
  return left > 0 && left <= waitSeconds ? { sentAt, seconds: left } : undefined;
}
