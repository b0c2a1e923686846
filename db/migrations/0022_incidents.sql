CREATE TABLE "incidents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"discovered_at" timestamp with time zone NOT NULL,
	"opened_by" uuid NOT NULL,
	"readers" integer NOT NULL,
	"seen_by" integer NOT NULL,
	"outcome" text,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	CONSTRAINT "incidents_once" UNIQUE("organization_id","subject_id"),
	CONSTRAINT "incidents_kind" CHECK ("incidents"."kind" in ('wrong-student')),
	CONSTRAINT "incidents_outcome" CHECK ("incidents"."outcome" in ('low-risk', 'told', 'no-incident')),
	CONSTRAINT "incidents_closed" CHECK (("incidents"."outcome" is null) = ("incidents"."closed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "incidents_open" ON "incidents" USING btree ("organization_id","discovered_at");