CREATE TABLE "bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"check_in_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "bookings_state" CHECK ("bookings"."state" in ('booked', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "check_in_answers" (
	"time_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"works" boolean NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_in_answers_time_id_staff_id_pk" PRIMARY KEY("time_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "check_in_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"check_in_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sequence" smallint NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_in_notices_once" UNIQUE("check_in_id","sequence","kind"),
	CONSTRAINT "check_in_notices_kind" CHECK ("check_in_notices"."kind" in ('day', 'hour', 'after'))
);
--> statement-breakpoint
CREATE TABLE "check_in_outcomes" (
	"check_in_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"said_by" uuid NOT NULL,
	"outcome" text NOT NULL,
	"family" boolean,
	"staff_id" uuid NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_in_outcomes_check_in_id_said_by_pk" PRIMARY KEY("check_in_id","said_by"),
	CONSTRAINT "check_in_outcomes_kind" CHECK ("check_in_outcomes"."outcome" in ('held', 'they_absent', 'we_absent', 'moved')),
	CONSTRAINT "check_in_outcomes_side" CHECK ("check_in_outcomes"."said_by" in ("check_in_outcomes"."school_id", "check_in_outcomes"."program_id"))
);
--> statement-breakpoint
CREATE TABLE "check_in_people" (
	"check_in_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"member_of" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"required" boolean NOT NULL,
	CONSTRAINT "check_in_people_check_in_id_staff_id_pk" PRIMARY KEY("check_in_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "check_in_tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"absent" uuid NOT NULL,
	"missed" smallint NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	CONSTRAINT "check_in_tasks_count" UNIQUE("case_id","absent","missed")
);
--> statement-breakpoint
CREATE TABLE "check_in_times" (
	"id" uuid PRIMARY KEY NOT NULL,
	"check_in_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"nth" smallint NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"offered_by" uuid NOT NULL,
	"gone_why" text,
	CONSTRAINT "check_in_times_key" UNIQUE("id","check_in_id","school_id","program_id")
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"state" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_by_role" text NOT NULL,
	"host_organization" uuid NOT NULL,
	"minutes" smallint NOT NULL,
	"zone" text NOT NULL,
	"window_from" date NOT NULL,
	"window_to" date NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"sequence" smallint DEFAULT 0 NOT NULL,
	"joining" "bytea" NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"cancelled_why" text,
	CONSTRAINT "check_ins_key" UNIQUE("id","school_id","program_id"),
	CONSTRAINT "check_ins_state" CHECK ("check_ins"."state" in ('proposed', 'confirmed', 'cancelled', 'past')),
	CONSTRAINT "check_ins_when" CHECK ("check_ins"."state" not in ('confirmed', 'past') or "check_ins"."starts_at" < "check_ins"."ends_at"),
	CONSTRAINT "check_ins_cancelled" CHECK (("check_ins"."state" = 'cancelled') = ("check_ins"."cancelled_why" is not null)),
	CONSTRAINT "check_ins_host" CHECK ("check_ins"."host_organization" in ("check_ins"."school_id", "check_ins"."program_id"))
);
--> statement-breakpoint
CREATE TABLE "staff_hours" (
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"opens" time,
	"closes" time,
	CONSTRAINT "staff_hours_organization_id_staff_id_weekday_pk" PRIMARY KEY("organization_id","staff_id","weekday"),
	CONSTRAINT "staff_hours_weekday" CHECK ("staff_hours"."weekday" between 1 and 7),
	CONSTRAINT "staff_hours_order" CHECK (("staff_hours"."opens" is null) = ("staff_hours"."closes" is null) and "staff_hours"."opens" < "staff_hours"."closes")
);
--> statement-breakpoint
CREATE TABLE "staff_joins" (
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"joining" "bytea" NOT NULL,
	CONSTRAINT "staff_joins_organization_id_staff_id_pk" PRIMARY KEY("organization_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_kind";--> statement-breakpoint
ALTER TABLE "disclosures" DROP CONSTRAINT "disclosures_kind";--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_check_in_id_school_id_program_id_check_ins_id_school_id_program_id_fk" FOREIGN KEY ("check_in_id","school_id","program_id") REFERENCES "public"."check_ins"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answers" ADD CONSTRAINT "check_in_answers_time_id_check_in_id_school_id_program_id_check_in_times_id_check_in_id_school_id_program_id_fk" FOREIGN KEY ("time_id","check_in_id","school_id","program_id") REFERENCES "public"."check_in_times"("id","check_in_id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_notices" ADD CONSTRAINT "check_in_notices_check_in_id_school_id_program_id_check_ins_id_school_id_program_id_fk" FOREIGN KEY ("check_in_id","school_id","program_id") REFERENCES "public"."check_ins"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_outcomes" ADD CONSTRAINT "check_in_outcomes_check_in_id_school_id_program_id_check_ins_id_school_id_program_id_fk" FOREIGN KEY ("check_in_id","school_id","program_id") REFERENCES "public"."check_ins"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_people" ADD CONSTRAINT "check_in_people_check_in_id_school_id_program_id_check_ins_id_school_id_program_id_fk" FOREIGN KEY ("check_in_id","school_id","program_id") REFERENCES "public"."check_ins"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_tasks" ADD CONSTRAINT "check_in_tasks_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_times" ADD CONSTRAINT "check_in_times_check_in_id_school_id_program_id_check_ins_id_school_id_program_id_fk" FOREIGN KEY ("check_in_id","school_id","program_id") REFERENCES "public"."check_ins"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookings_of" ON "bookings" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "check_in_answers_of" ON "check_in_answers" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "check_in_people_by_staff" ON "check_in_people" USING btree ("member_of","staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_tasks_open" ON "check_in_tasks" USING btree ("case_id","absent") WHERE "check_in_tasks"."done_at" is null;--> statement-breakpoint
CREATE INDEX "check_in_times_of" ON "check_in_times" USING btree ("check_in_id","nth");--> statement-breakpoint
CREATE INDEX "check_ins_by_case" ON "check_ins" USING btree ("case_id","starts_at");--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_kind" CHECK ("deliveries"."kind" in ('progress', 'consent-request', 'checkin', 'checkin-notice'));--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_kind" CHECK ("disclosures"."kind" in ('progress', 'checkin'));