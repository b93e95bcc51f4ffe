import "server-only";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";

/** One half's own database (`ciam_olympus` or `iam_olympus`). */
export type Database = NodePgDatabase & { readonly $client: Pool };

// A process serves one half, but Next bundles a module more than once: the pool lives where every copy finds it.
const shared = globalThis as typeof globalThis & { olympusDatabases?: Map<string, Database> };

// A request gives up on its own earlier; this is for what it leaves behind, and for whoever asks outside of one. A query that is not
// answered takes its connection with it.
const patientMs = 2_500;

/** Opens the pool behind `url` once per process. Connects lazily, waits at most 2.5 s for a connection and for a statement. */
export function openDatabase(url: string): Database {
  shared.olympusDatabases ??= new Map();
  const open = shared.olympusDatabases.get(url);
  if (open) return open;
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: patientMs,
    statement_timeout: patientMs,
    query_timeout: patientMs,
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const database = drizzle(pool);
  shared.olympusDatabases.set(url, database);
  return database;
}
