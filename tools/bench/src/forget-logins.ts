import type { HalfInstance } from "@olympus/stack/instance";
import { Client } from "pg";
import type { Person } from "./people";

/**
 * Forgets that these people signed in through Hera. Twice a minute Hera asks Kratos about the logins it remembers; hundreds of ours
 * would put the price of that on whichever round is running.
 */
export async function forgetLogins({ databaseUrls }: HalfInstance, people: readonly Person[]): Promise<void> {
  const database = new Client({ connectionString: databaseUrls.olympus });
  await database.connect();
  try {
    await database.query("delete from logins where identity_id = any($1)", [people.map(({ id }) => id)]);
  } finally {
    await database.end();
  }
}
