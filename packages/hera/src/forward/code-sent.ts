const waitSeconds = 30;

type Cookies = { readonly prefix: string; readonly isSecure: boolean };

const nameOf = (prefix: string) => `${prefix}code_sent`;

/** Whether a form of Kratos' asks for a mail with a code, the first or another. */
export function asksForCode(body: Uint8Array): boolean {
  const form = new URLSearchParams(new TextDecoder().decode(body));
  if (form.get("screen") === "previous") return false;
  return form.has("resend") || (form.get("method") === "code" && !form.get("code"));
}

/** The cookie by which this browser remembers when it last asked for a code; undefined for a form that asks for none. */
export function codeSentCookie({ prefix, isSecure }: Cookies, body: Uint8Array | null, nowMs: number) {
  if (body === null || !asksForCode(body)) return undefined;
  const secure = isSecure ? "; Secure" : "";
  return `${nameOf(prefix)}=${Math.floor(nowMs / 1000)}; Path=/; Max-Age=${waitSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

export type Wait = { readonly sentAt: number; readonly seconds: number };

/** How long this browser should wait before it asks for another code, or undefined when it did not just ask. */
export function waitForCode(prefix: string, cookieHeader: string | null | undefined, nowMs: number): Wait | undefined {
  const sent = new RegExp(`(?:^|; )${nameOf(prefix)}=(\\d{1,12})(?:;|$)`).exec(cookieHeader ?? "")?.[1];
  if (sent === undefined) return undefined;
  const left = Number(sent) + waitSeconds - Math.floor(nowMs / 1000);
  return left > 0 && left <= waitSeconds ? { sentAt: Number(sent), seconds: left } : undefined;
}
