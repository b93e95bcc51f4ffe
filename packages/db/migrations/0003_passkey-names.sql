CREATE TABLE "passkey_names" (
	"identity_id" uuid NOT NULL,
	"passkey_id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "passkey_names_identity_id_passkey_id_pk" PRIMARY KEY("identity_id","passkey_id")
);
