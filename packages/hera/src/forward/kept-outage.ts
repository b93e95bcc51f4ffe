import "server-only";
import type { Failure } from "@olympus/domain/failure";
import { outageSince } from "@olympus/domain/outage";
import { loadKratosError } from "@olympus/ory/kratos/flows";
import type { Hera } from "../context";
import { failureOf } from "../error/failure-of";
import { browserOf } from "../request";
import type { Answered } from "./ask";

/**
 * The outage that Kratos keeps for its error page when something behind it, such as its database or a webhook, did not answer. From
 * there nothing leads back to the form, so it is told in the form's place. Undefined for every other answer.
 */
export async function keptOutage(
  { config }: Hera,
  request: Request,
  answered: Answered,
  beganMs: number,
): Promise<Failure | undefined> {
  const location = answered.headers.get("location") ?? "";
  const page = URL.canParse(location) ? new URL(location) : undefined;
  const id = page?.origin === config.url && page.pathname === "/error" ? page.searchParams.get("id") : null;
  if (id === null) return undefined;
  const error = await loadKratosError(config.kratos.publicUrl, id, browserOf(request.headers));
  if (!error.ok) return error.failure;
  const status = error.value?.code;
  if (status === undefined || failureOf(status) !== "kratos/unreachable") return undefined;
  return { code: "kratos/unreachable", cause: outageSince(beganMs, "error", { status }) };
}
