import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * Which Hydra login session (`sid`) stands on which Kratos session (`ksid`). Neither side can be asked for this, and without it
 * the other apps of a person are not told when a session ends. A row goes when its login ends.
 */
export const logins = pgTable(
  "logins",
  {
    sid: text("sid").primaryKey(),
    ksid: uuid("ksid").notNull(),
    identityId: uuid("identity_id").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("logins_ksid").on(table.ksid), index("logins_identity_id").on(table.identityId)],
);
