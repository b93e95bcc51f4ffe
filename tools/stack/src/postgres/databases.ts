import { type HalfName, halves } from "@olympus/domain/half";
import { Client } from "pg";
import type { Secrets } from "../secrets";
import { superuser } from "./cluster";

export const databaseKinds = ["kratos", "hydra", "olympus"] as const;
export type DatabaseKind = (typeof databaseKinds)[number];

const halfNames = Object.keys(halves) as HalfName[];

export function adminUrl(port: number, password: string, database = "postgres"): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/** The address of the role that owns one database and can open no other. */
export function databaseUrl(port: number, half: HalfName, kind: DatabaseKind, password: string): string {
  const name = `${half}_${kind}`;
  return `postgres://${name}:${password}@127.0.0.1:${port}/${name}?sslmode=disable`;
}

/** Makes the six databases and their roles where they are missing, and lets each role into its own database alone. */
export async function createDatabases(port: number, secrets: Secrets): Promise<void> {
  const client = new Client({ connectionString: adminUrl(port, secrets.postgres) });
  await client.connect();
  try {
    for (const half of halfNames) {
      for (const kind of databaseKinds) await createDatabase(client, `${half}_${kind}`, secrets[half].databases[kind]);
    }
    for (const shared of ["postgres", "template1"]) await client.query(`revoke all on database ${shared} from public`);
  } finally {
    await client.end();
  }
}

async function createDatabase(client: Client, name: string, password: string): Promise<void> {
  const exists = async (query: string) => (await client.query(query, [name])).rowCount === 1;
  const database = client.escapeIdentifier(name);
  if (!(await exists("select from pg_roles where rolname = $1"))) await client.query(`create role ${database} login`);
  await client.query(`alter role ${database} with password ${client.escapeLiteral(password)}`);
  if (!(await exists("select from pg_database where datname = $1"))) {
    await client.query(`create database ${database} owner ${database}`);
  }
  await client.query(`revoke all on database ${database} from public`);
}
