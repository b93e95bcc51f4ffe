import "server-only";
import type { FailureCode, Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import { outageKind, outageSince } from "@olympus/domain/outage";
import { inPatience } from "@olympus/domain/patience";
import type { AxiosResponse } from "axios";
import { isAxiosError } from "axios";

type Service = "kratos" | "hydra";

/** Handed on to Ory's client: the call ends when the request at hand may wait no longer. */
export type Within = { readonly signal: AbortSignal };

/** The one place that turns Ory's statuses into Failures. No answer, a 5xx and an answer of somebody else are all "unreachable". */
function codeOf(service: Service, status: number): FailureCode {
  if (status >= 500 || status === 429) return `${service}/unreachable`;
  if (status === 404) return `${service}/not-found`;
  if (status === 410 && service === "hydra") return "hydra/gone";
  return `${service}/refused`;
}

/**
 * Runs one call of an Ory client and hands on its body, or the Failure that its status stands for. What is not said in JSON was not
 * said by Ory: a page of some proxy in between is neither a success nor a "not found".
 */
export async function call<T>(
  service: Service,
  request: (within: Within) => Promise<AxiosResponse<T>>,
): Promise<Result<T>> {
  const beganMs = performance.now();
  try {
    const answer = await inPatience((signal) => request({ signal }));
    if (isOrys(answer)) return ok(answer.data);
    return fail(`${service}/unreachable`, outageSince(beganMs, "garbage", { status: answer.status }));
  } catch (error) {
    const answer = isAxiosError(error) ? error.response : undefined;
    if (answer !== undefined) {
      const code = isOrys(answer) ? codeOf(service, answer.status) : (`${service}/unreachable` as const);
      if (!code.endsWith("/unreachable")) return fail(code, answer.data);
      const kind = answer.status >= 500 || answer.status === 429 ? "error" : "garbage";
      return fail(code, outageSince(beganMs, kind, { status: answer.status }));
    }
    const kind = outageKind(error) ?? (isAxiosError(error) ? "broken-off" : undefined);
    if (kind === undefined) throw error;
    return fail(`${service}/unreachable`, outageSince(beganMs, kind, { cause: error }));
  }
}

const isOrys = ({ status, headers }: AxiosResponse) =>
  status === 204 || String(headers["content-type"]).startsWith("application/json");
