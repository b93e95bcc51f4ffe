import { index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * How far a flow of Kratos is with its mailed code, counted for all instances together. Kratos counts for itself, but tells nobody, and
 * for an address without an account it does not count at all. A row outlives its flow by at most an hour.
 */
export const codeSteps = pgTable(
  "code_steps",
  {
    flowId: uuid("flow_id").primaryKey(),
    /** Which address the code was wanted for, as a hash that only this half's Hera can make. */
    address: text("address").notNull(),
    tries: integer("tries").notNull().default(0),
    /** What was done last, which is what the page answers to. */
    last: text("last", { enum: ["sent", "tried", "nothing-entered"] }).notNull(),
    begunAt: timestamp("begun_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("code_steps_begun_at").on(table.begunAt)],
);
