import { desc } from "drizzle-orm";
import { index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Who did what to whom, written before it happens and closed with how it ended. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** To the millisecond, as a cursor carries it. */
    at: timestamp("at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    actorId: uuid("actor_id").notNull(),
    actorEmail: text("actor_email").notNull(),
    actorRole: text("actor_role").notNull(),
    action: text("action").notNull(),
    targetKind: text("target_kind").notNull(),
    targetId: text("target_id").notNull(),
    input: jsonb("input").notNull(),
    outcome: text("outcome", { enum: ["attempted", "succeeded", "failed"] })
      .notNull()
      .default("attempted"),
    failure: text("failure"),
    endedAt: timestamp("ended_at", { withTimezone: true }),
  },
  (table) => [
    index("audit_entries_at").on(desc(table.at), desc(table.id)),
    index("audit_entries_target").on(table.targetKind, table.targetId),
  ],
);
