import { migrateDatabase } from "./migrate";

// The one-shot migration service of the compose file: `node migrate-cli <address>` or DATABASE_URL.
const url = process.argv[2] ?? process.env.DATABASE_URL;
if (url === undefined) {
  console.error("Nothing to migrate: give the database's address as DATABASE_URL.");
  process.exit(2);
}
await migrateDatabase(url);
console.info("The database is up to date.");
