import "server-only";
import type { Result } from "@olympus/domain/failure";
import { sql } from "drizzle-orm";
import { attemptQuery } from "./attempt";
import type { Database } from "./database";

/** Whether the half's own database answers, which version it is, and how long a question takes. */
export async function askDatabase(db: Database): Promise<Result<{ version: string; milliseconds: number }>> {
  return attemptQuery(async () => {
    const startedAt = performance.now();
    const { rows } = await db.execute<{ server_version: string }>(sql`show server_version`);
    const milliseconds = Math.round(performance.now() - startedAt);
    return { version: `Postgres ${rows[0]?.server_version ?? ""}`.trim(), milliseconds };
  });
}
