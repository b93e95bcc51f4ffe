import "server-only";
import type { Database } from "@olympus/db/database";
import { inPatience, Patience } from "@olympus/domain/patience";

const patienceMs = 700;
const restMs = 3_000;

/**
 * Postgres as the limits ask it. A count is not worth the time that the form itself needs: when Postgres is slow to count it is left
 * alone for a moment, and each instance counts by itself.
 */
export function countingStore({ $client: pool }: Database) {
  let restsUntilMs = 0;
  return {
    query: async (query: { readonly name: string; readonly text: string; values: unknown[] }) => {
      if (performance.now() < restsUntilMs) throw new Error("Postgres was slow to count a moment ago");
      try {
        return await inPatience(() => new Patience(patienceMs).wait(() => pool.query(query)));
      } catch (error) {
        restsUntilMs = performance.now() + restMs;
        throw error;
      }
    },
  };
}
