import { fail, ok, type Result } from "@olympus/domain/failure";

/** Runs a query and hands on its rows; a database that cannot answer is a Failure, never an empty list. */
export async function attemptQuery<T>(run: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await run());
  } catch (error) {
    return fail("database/unreachable", error);
  }
}
