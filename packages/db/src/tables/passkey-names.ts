import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

/** What people call their passkeys: Kratos keeps the keys and no names. */
export const passkeyNames = pgTable(
  "passkey_names",
  {
    identityId: uuid("identity_id").notNull(),
    /** The credential's id in hexadecimal, as Kratos names it. */
    passkeyId: text("passkey_id").notNull(),
    name: text("name").notNull(),
  },
  (table) => [primaryKey({ columns: [table.identityId, table.passkeyId] })],
);
