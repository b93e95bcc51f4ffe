import type { PoolClient } from "pg";
import type { Database } from "./database";

/**
 * Runs `work` in a transaction of its own connection. When it fails the connection is closed, which ends the transaction at the server
 * as well: one that is silent would not answer a rollback either, and must not come back to the pool.
 */
export async function inTransaction<T>(db: Database, work: (connection: PoolClient) => Promise<T>): Promise<T> {
  const connection = await db.$client.connect();
  try {
    await connection.query("begin");
    const worked = await work(connection);
    await connection.query("commit");
    connection.release();
    return worked;
  } catch (error) {
    connection.release(true);
    throw error;
  }
}
