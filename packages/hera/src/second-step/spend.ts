import "server-only";
import { attemptQuery } from "@olympus/db/attempt";
import { rateLimits } from "@olympus/db/tables/rate-limits";
import type { Result } from "@olympus/domain/failure";
import type { IdentityId } from "@olympus/domain/ids";
import { lt } from "drizzle-orm";
import type { Hera } from "../context";
import { sign } from "../sign";

// Kratos takes the code of the half minute before and after as well, by its own clock.
const spentMs = 3 * 60_000;

/**
 * Spends codes of a person's authenticator app: true the first time, false when one of them was spent before, on whatever instance.
 * Kratos takes one code as often as it comes while it is valid; RFC 6238 lets it count once. Fails with `database/unreachable`.
 */
export async function spendCodes(
  { db, config }: Pick<Hera, "db" | "config">,
  person: IdentityId,
  codes: readonly string[],
): Promise<Result<boolean>> {
  const digits = [...new Set(codes.map((code) => code.replaceAll(/\D/g, "")))];
  return attemptQuery(async () => {
    const now = Date.now();
    for (const code of digits) {
      // A count of one that runs out by itself, beside those of the limits. The code can be read from it by nobody but us.
      const row = { key: `spent:${sign(config.secret, "spent code", person, code)}`, points: 1, expire: now + spentMs };
      const spent = await db
        .insert(rateLimits)
        .values(row)
        .onConflictDoUpdate({
          target: rateLimits.key,
          set: { expire: row.expire },
          setWhere: lt(rateLimits.expire, now),
        })
        .returning({ key: rateLimits.key });
      if (spent.length === 0) return false;
    }
    return true;
  });
}
