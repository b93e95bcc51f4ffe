import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { hear } from "./hear";

export type KratosAnswer = { readonly status: number; readonly body: unknown; readonly setCookies: readonly string[] };

/** What of the browser's request Kratos' browser API goes by. */
export type Browser = {
  /** The raw Cookie header: parsing and writing it again breaks Kratos' CSRF cookie. */
  readonly cookie: string | undefined;
  /** The host the browser named; Kratos remembers it in `flow.request_url`. */
  readonly host: string;
};

/**
 * Asks Kratos' public API as the browser would. Any answer below 500 is an answer: the caller knows what each status means to it.
 * Fails with `kratos/unreachable`.
 */
export async function askKratos(publicUrl: string, path: string, browser: Browser): Promise<Result<KratosAnswer>> {
  const heard = await hear(publicUrl + path, {
    headers: {
      accept: "application/json",
      "x-forwarded-host": browser.host,
      ...(browser.cookie === undefined ? {} : { cookie: browser.cookie }),
    },
  });
  if (!heard.ok) return heard;
  const { status, headers, text } = heard.value;
  const isData = headers.get("content-type")?.startsWith("application/json") === true;
  return ok({ status, body: isData ? JSON.parse(text) : undefined, setCookies: headers.getSetCookie() });
}
