CREATE TABLE "code_steps" (
	"flow_id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"last" text NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "code_steps_begun_at" ON "code_steps" USING btree ("begun_at");