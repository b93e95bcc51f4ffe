import "server-only";
import { fail, ok, type Result } from "@olympus/domain/failure";
import { timeoutMs } from "@olympus/ory/call";

/** Kratos' answer, read to its end. */
export type Answered = { readonly status: number; readonly headers: Headers; readonly text: string };

// A post hashes a password and waits for our own webhook. Giving up on it early would tell people of a busy machine that signing in
// does not work, and Kratos would have done the work for nothing.
const postTimeoutMs = 10_000;

type Asked = { readonly method: string; readonly headers: Headers; readonly body: Uint8Array<ArrayBuffer> | null };

/** Asks Kratos in a browser's name. No answer in time and every 5xx are `kratos/unreachable`. */
export async function askInNameOf(address: string, asked: Asked): Promise<Result<Answered>> {
  try {
    const response = await fetch(address, {
      ...asked,
      redirect: "manual",
      signal: AbortSignal.timeout(asked.method === "POST" ? postTimeoutMs : timeoutMs),
    });
    const { status, headers } = response;
    if (status >= 500) return fail("kratos/unreachable", { status });
    return ok({ status, headers, text: await response.text() });
  } catch (error) {
    return fail("kratos/unreachable", error);
  }
}
