import { fail, ok, type Result } from "@olympus/domain/failure";
import { outageKind, outageSince } from "@olympus/domain/outage";
import { inPatience } from "@olympus/domain/patience";

/** Runs a query and hands on its rows; a database that cannot answer, or not in time, is a Failure, never an empty list. */
export async function attemptQuery<T>(run: () => Promise<T>): Promise<Result<T>> {
  const beganMs = performance.now();
  try {
    return ok(await inPatience(run));
  } catch (cause) {
    return fail("database/unreachable", outageSince(beganMs, outageKind(cause) ?? "error", { cause }));
  }
}
