import "server-only";
import type { Failure } from "@olympus/domain/failure";
import type { Failed } from "./answer";
import { logFailure } from "./log";
import { referenceOf } from "./request";

/** A loader's failure: noted in the log under the id that the page shows. */
export function failed(headers: { get(name: string): string | null }, event: string, failure: Failure): Failed {
  const referenceId = referenceOf(headers);
  logFailure(event, failure, referenceId);
  return { do: "fail", failure, referenceId };
}
