CREATE TABLE "finder_words" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"use" text NOT NULL,
	"word" "bytea" NOT NULL,
	"added_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "finder_words_use" CHECK ("finder_words"."use" in ('harmless', 'remove'))
);
--> statement-breakpoint
CREATE INDEX "finder_words_live" ON "finder_words" USING btree ("organization_id") WHERE "finder_words"."ended_at" is null;