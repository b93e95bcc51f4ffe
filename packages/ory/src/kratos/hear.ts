import "server-only";
import { fail, ok, type Result } from "@olympus/domain/failure";
import { outageKind, outageSince } from "@olympus/domain/outage";
import { inPatience } from "@olympus/domain/patience";

/** What Kratos' public API answered, read to its end. */
export type Heard = { readonly status: number; readonly headers: Headers; readonly text: string };

/**
 * Asks Kratos' public API. Everything that Kratos itself says below 500 is an answer; silence, a broken connection, a 5xx and what
 * somebody else says in its place are `kratos/unreachable`, with an Outage as the cause.
 */
export async function hear(address: string, request: Omit<RequestInit, "redirect" | "signal">): Promise<Result<Heard>> {
  const beganMs = performance.now();
  try {
    const heard = await inPatience(async (signal) => {
      const { status, headers, body } = await fetch(address, { ...request, redirect: "manual", signal });
      return { status, headers, text: await new Response(body).text() };
    });
    const { status } = heard;
    if (status >= 500 || status === 429) return fail("kratos/unreachable", outageSince(beganMs, "error", { status }));
    return isKratos(heard) ? ok(heard) : fail("kratos/unreachable", outageSince(beganMs, "garbage", { status }));
  } catch (cause) {
    return fail("kratos/unreachable", outageSince(beganMs, outageKind(cause) ?? "broken-off", { cause }));
  }
}

// Kratos speaks in redirects and in JSON, and has one script. A page comes from somebody else.
function isKratos({ status, headers, text }: Heard): boolean {
  if (status === 204 || (status >= 300 && status < 400)) return status === 204 || headers.has("location");
  const type = headers.get("content-type") ?? "";
  return type.startsWith("text/javascript") || (type.startsWith("application/json") && isJson(text));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
