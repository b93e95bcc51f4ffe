import "server-only";
import type { Database } from "@olympus/db/database";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { sign } from "../sign";
import type { Count } from "./attempt";
import { type RuleName, rules } from "./rules";
import { countingStore } from "./store";

export type Limiter = {
  /** Counts once more; answers how long to wait when it was once too often, else undefined. */
  readonly consume: (count: Count) => Promise<{ readonly waitSeconds: number } | undefined>;
  /** Takes one count back. */
  readonly giveBack: (count: Count) => Promise<void>;
  /** Forgets everything counted for this one. */
  readonly forget: (count: Count) => Promise<void>;
};

type Settings = { readonly db: Database; readonly secret: string; readonly scale: number };

// What begins with every page must not cost a query.
const isLocal = (name: RuleName) => name === "begin/address";

/**
 * Counts in Postgres, so that all instances of a half count together. While Postgres cannot be reached, or is slow to count, each counts
 * by itself: guessing stays slow, and nobody is refused because a count could not be written.
 */
export function openLimiter({ db, secret, scale }: Settings): Limiter {
  const storeClient = countingStore(db);
  const limiters = new Map<RuleName, RateLimiterPostgres | RateLimiterMemory>();
  const keep = <T extends RateLimiterPostgres | RateLimiterMemory>(name: RuleName, limiter: T) => {
    limiters.set(name, limiter);
    return limiter;
  };
  const limiterOf = (name: RuleName) => {
    const known = limiters.get(name);
    if (known) return known;
    const rule = rules[name];
    const options = { keyPrefix: name, points: Math.ceil(rule.attempts * scale), duration: rule.seconds };
    if (isLocal(name)) return keep(name, new RateLimiterMemory(options));
    const limiter = new RateLimiterPostgres({
      ...options,
      storeClient,
      storeType: "pool",
      tableName: "rate_limits",
      tableCreated: true,
      // One of them is enough to clear the whole table.
      clearExpiredByTimeout: ![...limiters.values()].some((other) => other instanceof RateLimiterPostgres),
      // Who is refused costs no query until the time is over.
      inMemoryBlockOnConsumed: options.points + 1,
      insuranceLimiter: new RateLimiterMemory(options),
    });
    return keep(name, limiter);
  };
  const keyOf = ({ rule, subject }: Count) => sign(secret, "limit", rule, subject);
  return {
    consume: async (count) => {
      try {
        await limiterOf(count.rule).consume(keyOf(count));
        return undefined;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return { waitSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
      }
    },
    giveBack: async (count) => void (await limiterOf(count.rule).reward(keyOf(count))),
    forget: async (count) => void (await limiterOf(count.rule).delete(keyOf(count))),
  };
}
