import "server-only";
import type { FailureCode, Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import type { AxiosResponse } from "axios";
import { isAxiosError } from "axios";

type Service = "kratos" | "hydra";

/** Longer than any healthy answer, short enough that a person still sees an honest page within three seconds. */
export const timeoutMs = 2_500;

/** The one place that turns Ory's statuses into Failures. No answer, a timeout and a 5xx are all "unreachable", never an empty result. */
function codeOf(service: Service, status: number | undefined): FailureCode {
  if (status === undefined || status >= 500 || status === 429) return `${service}/unreachable`;
  if (status === 404) return `${service}/not-found`;
  if (status === 410 && service === "hydra") return "hydra/gone";
  return `${service}/refused`;
}

/** Runs one call of an Ory client and hands on its body, or the Failure that its status stands for. */
export async function call<T>(service: Service, request: () => Promise<AxiosResponse<T>>): Promise<Result<T>> {
  try {
    return ok((await request()).data);
  } catch (error) {
    if (!isAxiosError(error)) throw error;
    return fail(codeOf(service, error.response?.status), error.response?.data ?? { code: error.code });
  }
}
