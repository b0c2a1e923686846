CREATE TABLE "case_pauses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"what" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_organization" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "case_pauses_what" CHECK ("case_pauses"."what" in ('paused', 'resumed')),
	CONSTRAINT "case_pauses_side" CHECK ("case_pauses"."by_organization" in ("case_pauses"."school_id", "case_pauses"."program_id"))
);
--> statement-breakpoint
ALTER TABLE "case_pauses" ADD CONSTRAINT "case_pauses_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_pauses_by_case" ON "case_pauses" USING btree ("case_id","at");