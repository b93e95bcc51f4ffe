import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";

const migrationsFolder = fileURLToPath(new URL("../migrations", import.meta.url));
// Any fixed number: two runners that migrate one database at once take turns.
const lock = 7_305_501;

/**
 * Brings one half's own database to the newest schema. All pending migrations run in one transaction: if one fails, the old
 * state stays and the error names it. Takes the address of the role that owns the database.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.end();
  }
}
