// Runs once in a container, before the apps of a half start: brings that half's own database to the newest schema.
import { migrateDatabase } from "@olympus/db/migrate";
import { z } from "zod";

const { DATABASE_URL } = z.object({ DATABASE_URL: z.url() }).parse(process.env);

await migrateDatabase(DATABASE_URL);
console.log("The schema is up to date.");
