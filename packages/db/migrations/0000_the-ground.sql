CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_email" text NOT NULL,
	"actor_role" text NOT NULL,
	"action" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text NOT NULL,
	"input" jsonb NOT NULL,
	"outcome" text DEFAULT 'attempted' NOT NULL,
	"failure" text,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"identity_id" uuid NOT NULL,
	"tenant_id" uuid NOT NULL,
	"client_id" text NOT NULL,
	"scopes" text[] NOT NULL,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consents_identity_id_tenant_id_client_id_pk" PRIMARY KEY("identity_id","tenant_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "logins" (
	"sid" text PRIMARY KEY NOT NULL,
	"ksid" uuid NOT NULL,
	"identity_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("at" desc,"id" desc);--> statement-breakpoint
CREATE INDEX "audit_entries_target" ON "audit_entries" USING btree ("target_kind","target_id");--> statement-breakpoint
CREATE INDEX "logins_ksid" ON "logins" USING btree ("ksid");--> statement-breakpoint
CREATE INDEX "logins_identity_id" ON "logins" USING btree ("identity_id");