CREATE TABLE "introductions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"from_organization" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	CONSTRAINT "introductions_case" UNIQUE("case_id"),
	CONSTRAINT "introductions_answer" CHECK ("introductions"."answer" in ('matched', 'declined', 'lapsed', 'taken_back')),
	CONSTRAINT "introductions_answered" CHECK (("introductions"."answer" is null) = ("introductions"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "kept_consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"opening_id" uuid NOT NULL,
	"draft" "bytea" NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "openings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"team" uuid[] NOT NULL,
	"details" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "openings_key" UNIQUE("id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "partner_invites" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "partner_invites_code" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "partner_sides" (
	"partnership_id" uuid NOT NULL,
	"side_of" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"approved_at" timestamp with time zone,
	"approved_by" uuid,
	"details" "bytea" NOT NULL,
	CONSTRAINT "partner_sides_partnership_id_side_of_pk" PRIMARY KEY("partnership_id","side_of"),
	CONSTRAINT "partner_sides_side" CHECK ("partner_sides"."side_of" in ("partner_sides"."school_id", "partner_sides"."program_id"))
);
--> statement-breakpoint
ALTER TABLE "partnerships" DROP CONSTRAINT "partnerships_pair";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_kind";--> statement-breakpoint
ALTER TABLE "disclosures" DROP CONSTRAINT "disclosures_kind";--> statement-breakpoint
DROP INDEX "closed_days_once";--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "code_name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "opened_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "partnerships" ALTER COLUMN "started_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "closed_days" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "partnerships" ADD COLUMN "invite_id" uuid;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_consents" ADD CONSTRAINT "kept_consents_opening_id_organization_id_openings_id_organization_id_fk" FOREIGN KEY ("opening_id","organization_id") REFERENCES "public"."openings"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_student_id_organization_id_students_id_organization_id_fk" FOREIGN KEY ("student_id","organization_id") REFERENCES "public"."students"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_sides" ADD CONSTRAINT "partner_sides_partnership_id_school_id_program_id_partnerships_id_school_id_program_id_fk" FOREIGN KEY ("partnership_id","school_id","program_id") REFERENCES "public"."partnerships"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "introductions_live" ON "introductions" USING btree ("from_organization","opening_id") WHERE "introductions"."answer" is null or "introductions"."answer" = 'matched';--> statement-breakpoint
CREATE INDEX "introductions_by_program" ON "introductions" USING btree ("program_id","asked_at");--> statement-breakpoint
CREATE INDEX "introductions_by_school" ON "introductions" USING btree ("school_id","asked_at");--> statement-breakpoint
CREATE INDEX "kept_consents_by_opening" ON "kept_consents" USING btree ("organization_id","opening_id");--> statement-breakpoint
CREATE INDEX "openings_by_organization" ON "openings" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "openings_live" ON "openings" USING btree ("organization_id","student_id","partnership_id") WHERE "openings"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "partner_invites_open" ON "partner_invites" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "partnerships_pair" ON "partnerships" USING btree ("school_id","program_id") WHERE "partnerships"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "closed_days_once" ON "closed_days" USING btree ("organization_id",coalesce("site_id", "organization_id"),"day") WHERE "closed_days"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_invite" UNIQUE("invite_id");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_opened" CHECK (("cases"."opened_at" is null) = ("cases"."code_name" is null));--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_kind" CHECK ("deliveries"."kind" in ('progress', 'consent-request', 'introduction', 'case-opened'));--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_kind" CHECK ("disclosures"."kind" in ('progress', 'introduction'));