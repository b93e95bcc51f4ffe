import { pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** What a person allowed an app, per tenant. Hydra's own memory knows no tenants, so it is ours that decides whether to ask. */
export const consents = pgTable(
  "consents",
  {
    identityId: uuid("identity_id").notNull(),
    tenantId: uuid("tenant_id").notNull(),
    clientId: text("client_id").notNull(),
    scopes: text("scopes").array().notNull(),
    grantedAt: timestamp("granted_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.identityId, table.tenantId, table.clientId] })],
);
