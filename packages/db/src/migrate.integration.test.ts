import { readInstance } from "@olympus/stack/instance";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase } from "./migrate";

const { ciam } = readInstance().halves;
const client = new Client({ connectionString: ciam.databaseUrls.olympus });
beforeAll(() => client.connect());
afterAll(() => client.end());

test("migrating again changes nothing, also by two at once", async () => {
  const before = await client.query("select count(*) from drizzle.__drizzle_migrations");
  await Promise.all([migrateDatabase(ciam.databaseUrls.olympus), migrateDatabase(ciam.databaseUrls.olympus)]);
  const after = await client.query("select count(*) from drizzle.__drizzle_migrations");
  expect(after.rows).toEqual(before.rows);
});

test("a half's role opens no database but its own", async () => {
  const { rows } = await client.query(
    "select datname, has_database_privilege(current_user, datname, 'CONNECT') as may from pg_database where datname ~ '^(ciam|iam)_[a-z]+$'",
  );
  expect(rows).toHaveLength(6);
  expect(rows.filter(({ may }) => may).map(({ datname }) => datname)).toEqual(["ciam_olympus"]);
});
