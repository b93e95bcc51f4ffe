import "server-only";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";

/** One half's own database (`ciam_olympus` or `iam_olympus`). */
export type Database = NodePgDatabase & { readonly $client: Pool };

// A process serves one half, but Next bundles a module more than once: the pool lives where every copy finds it.
const shared = globalThis as typeof globalThis & { olympusDatabases?: Map<string, Database> };

/** Opens the pool behind `url` once per process. Connects lazily, waits at most 2 s for a connection and 5 s for a statement. */
export function openDatabase(url: string): Database {
  shared.olympusDatabases ??= new Map();
  const open = shared.olympusDatabases.get(url);
  if (open) return open;
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 2_000,
    statement_timeout: 5_000,
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const database = drizzle(pool);
  shared.olympusDatabases.set(url, database);
  return database;
}
