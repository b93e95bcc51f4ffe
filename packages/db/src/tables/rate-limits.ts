import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";

/** How often something was tried lately, counted for all instances together. The columns are those rate-limiter-flexible expects. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    /** What is counted and for whom, the latter hashed: no address of a person or of a network stands here. */
    key: text("key").primaryKey(),
    points: integer("points").notNull().default(0),
    /** Milliseconds since 1970; null never ends. */
    expire: bigint("expire", { mode: "number" }),
  },
  (table) => [index("rate_limits_expire").on(table.expire)],
);
