import "server-only";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import { timeoutMs } from "../call";

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
  try {
    const response = await fetch(publicUrl + path, {
      headers: {
        accept: "application/json",
        "x-forwarded-host": browser.host,
        ...(browser.cookie === undefined ? {} : { cookie: browser.cookie }),
      },
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (response.status >= 500 || response.status === 429)
      return fail("kratos/unreachable", { status: response.status });
    return ok({ status: response.status, body: parse(text), setCookies: response.headers.getSetCookie() });
  } catch (error) {
    return fail("kratos/unreachable", error);
  }
}

function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
