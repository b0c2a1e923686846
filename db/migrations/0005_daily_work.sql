CREATE TABLE "call_logs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "home_openings" (
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"page" smallint NOT NULL,
	CONSTRAINT "home_openings_organization_id_staff_id_pk" PRIMARY KEY("organization_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notices_once" UNIQUE("organization_id","staff_id","kind","day"),
	CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('digest', 'round'))
);
--> statement-breakpoint
CREATE TABLE "staff_settings" (
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"reminders" text NOT NULL,
	"digest_at" text NOT NULL,
	"quiet" boolean NOT NULL,
	"quiet_from" text NOT NULL,
	"quiet_to" text NOT NULL,
	"quiet_days" boolean NOT NULL,
	"muted" text[] NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_settings_organization_id_staff_id_pk" PRIMARY KEY("organization_id","staff_id"),
	CONSTRAINT "staff_settings_reminders" CHECK ("staff_settings"."reminders" in ('digest', 'cards'))
);
--> statement-breakpoint
CREATE TABLE "update_prompts" (
	"organization_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"why" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "update_prompts_organization_id_case_id_staff_id_pk" PRIMARY KEY("organization_id","case_id","staff_id"),
	CONSTRAINT "update_prompts_why" CHECK ("update_prompts"."why" in ('nothing', 'snoozed'))
);
--> statement-breakpoint
CREATE TABLE "carries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"filled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "open_pickers" (
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"platform" text NOT NULL,
	"view_key" text NOT NULL,
	"form" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "open_pickers_organization_id_staff_id_platform_pk" PRIMARY KEY("organization_id","staff_id","platform")
);
--> statement-breakpoint
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
CREATE TABLE "class_members" (
	"organization_id" uuid NOT NULL,
	"class_id" uuid NOT NULL,
	"role" text NOT NULL,
	"member_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "class_members_organization_id_class_id_role_member_id_pk" PRIMARY KEY("organization_id","class_id","role","member_id"),
	CONSTRAINT "class_members_role" CHECK ("class_members"."role" in ('teacher', 'student'))
);
--> statement-breakpoint
CREATE TABLE "classes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"secrets" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "classes_key" UNIQUE("id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"started_by" uuid NOT NULL,
	"encoding" text NOT NULL,
	"delimiter" text NOT NULL,
	"bytes" integer NOT NULL,
	"percent" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"ends_gone" text DEFAULT 'no' NOT NULL,
	"problem" text,
	"secrets" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "imports_kind" CHECK ("imports"."kind" in ('students', 'staff', 'classes')),
	CONSTRAINT "imports_state" CHECK ("imports"."state" in ('mapping', 'checking', 'checked', 'importing', 'done', 'failed', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "match_tries" (
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"wrong" integer NOT NULL,
	CONSTRAINT "match_tries_organization_id_staff_id_pk" PRIMARY KEY("organization_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "roster_changes" (
	"organization_id" uuid NOT NULL,
	"transaction" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "roster_changes_organization_id_transaction_pk" PRIMARY KEY("organization_id","transaction")
);
--> statement-breakpoint
CREATE TABLE "roster_keys" (
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"subject_id" uuid NOT NULL,
	CONSTRAINT "roster_keys_organization_id_kind_key_pk" PRIMARY KEY("organization_id","kind","key"),
	CONSTRAINT "roster_keys_kind" CHECK ("roster_keys"."kind" in ('student-number', 'student-source', 'staff-number', 'staff-source', 'class'))
);
--> statement-breakpoint
CREATE TABLE "upload_chunks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "upload_chunks_place" UNIQUE("organization_id","import_id","seq")
);
--> statement-breakpoint
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
CREATE TABLE "own_support_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"needed_by" date NOT NULL,
	"state" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_role" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"remind_at" timestamp with time zone NOT NULL,
	"missed_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"reminder_id" uuid NOT NULL,
	"version" smallint DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"question_by" uuid,
	"decided_by" uuid,
	"decided_role" text,
	"decided_at" timestamp with time zone,
	"content" "bytea" NOT NULL,
	"organization_id" uuid NOT NULL,
	CONSTRAINT "own_support_requests_state" CHECK (state in ('requested', 'needs_information', 'decided', 'missed', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "support_decisions" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"next_step" text,
	"new_date" date,
	"support_id" uuid,
	"decided_by" uuid NOT NULL,
	"decided_role" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "support_decisions_outcome" CHECK ("support_decisions"."outcome" in ('approved', 'approved_modified', 'declined')),
	CONSTRAINT "support_decisions_declined" CHECK ("support_decisions"."outcome" <> 'declined' or ("support_decisions"."reason" is not null and "support_decisions"."next_step" is not null))
);
--> statement-breakpoint
CREATE TABLE "support_readers" (
	"organization_id" uuid NOT NULL,
	"support_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"told_version" smallint NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"got_version" smallint,
	"got_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "support_readers_support_id_staff_id_pk" PRIMARY KEY("support_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "support_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"needed_by" date NOT NULL,
	"state" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_role" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"remind_at" timestamp with time zone NOT NULL,
	"missed_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"reminder_id" uuid NOT NULL,
	"version" smallint DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"question_by" uuid,
	"decided_by" uuid,
	"decided_role" text,
	"decided_at" timestamp with time zone,
	"content" "bytea" NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	CONSTRAINT "support_requests_state" CHECK (state in ('requested', 'needs_information', 'decided', 'missed', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "supports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"case_id" uuid,
	"request_id" uuid,
	"kind" text NOT NULL,
	"basis" text NOT NULL,
	"details" "bytea" NOT NULL,
	"owner_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"review_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"version" smallint DEFAULT 1 NOT NULL,
	"notice_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_role" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "supports_basis" CHECK ("supports"."basis" in ('informal', '504', 'iep', 'health_plan', 'mtss')),
	CONSTRAINT "supports_days" CHECK ("supports"."starts_on" <= "supports"."review_on" and "supports"."review_on" <= "supports"."ends_on"),
	CONSTRAINT "supports_review" CHECK ("supports"."review_on" <= "supports"."starts_on" + 42)
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
ALTER TABLE "call_logs" ADD CONSTRAINT "call_logs_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_prompts" ADD CONSTRAINT "update_prompts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "carries" ADD CONSTRAINT "carries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_check_in_id_school_id_program_id_check_ins_id_school_id_program_id_fk" FOREIGN KEY ("check_in_id","school_id","program_id") REFERENCES "public"."check_ins"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answers" ADD CONSTRAINT "check_in_answers_time_id_check_in_id_school_id_program_id_check_in_times_id_check_in_id_school_id_program_id_fk" FOREIGN KEY ("time_id","check_in_id","school_id","program_id") REFERENCES "public"."check_in_times"("id","check_in_id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_notices" ADD CONSTRAINT "check_in_notices_check_in_id_school_id_program_id_check_ins_id_school_id_program_id_fk" FOREIGN KEY ("check_in_id","school_id","program_id") REFERENCES "public"."check_ins"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_outcomes" ADD CONSTRAINT "check_in_outcomes_check_in_id_school_id_program_id_check_ins_id_school_id_program_id_fk" FOREIGN KEY ("check_in_id","school_id","program_id") REFERENCES "public"."check_ins"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_people" ADD CONSTRAINT "check_in_people_check_in_id_school_id_program_id_check_ins_id_school_id_program_id_fk" FOREIGN KEY ("check_in_id","school_id","program_id") REFERENCES "public"."check_ins"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_tasks" ADD CONSTRAINT "check_in_tasks_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_times" ADD CONSTRAINT "check_in_times_check_in_id_school_id_program_id_check_ins_id_school_id_program_id_fk" FOREIGN KEY ("check_in_id","school_id","program_id") REFERENCES "public"."check_ins"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_members" ADD CONSTRAINT "class_members_class_id_organization_id_classes_id_organization_id_fk" FOREIGN KEY ("class_id","organization_id") REFERENCES "public"."classes"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_consents" ADD CONSTRAINT "kept_consents_opening_id_organization_id_openings_id_organization_id_fk" FOREIGN KEY ("opening_id","organization_id") REFERENCES "public"."openings"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_student_id_organization_id_students_id_organization_id_fk" FOREIGN KEY ("student_id","organization_id") REFERENCES "public"."students"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_sides" ADD CONSTRAINT "partner_sides_partnership_id_school_id_program_id_partnerships_id_school_id_program_id_fk" FOREIGN KEY ("partnership_id","school_id","program_id") REFERENCES "public"."partnerships"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_support_requests" ADD CONSTRAINT "own_support_requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_readers" ADD CONSTRAINT "support_readers_support_id_supports_id_fk" FOREIGN KEY ("support_id") REFERENCES "public"."supports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_requests" ADD CONSTRAINT "support_requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_requests" ADD CONSTRAINT "support_requests_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_student_id_organization_id_students_id_organization_id_fk" FOREIGN KEY ("student_id","organization_id") REFERENCES "public"."students"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_logs_by_case" ON "call_logs" USING btree ("organization_id","case_id","created_at");--> statement-breakpoint
CREATE INDEX "carries_by_staff" ON "carries" USING btree ("organization_id","staff_id");--> statement-breakpoint
CREATE INDEX "bookings_of" ON "bookings" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "check_in_answers_of" ON "check_in_answers" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "check_in_people_by_staff" ON "check_in_people" USING btree ("member_of","staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_tasks_open" ON "check_in_tasks" USING btree ("case_id","absent") WHERE "check_in_tasks"."done_at" is null;--> statement-breakpoint
CREATE INDEX "check_in_times_of" ON "check_in_times" USING btree ("check_in_id","nth");--> statement-breakpoint
CREATE INDEX "check_ins_by_case" ON "check_ins" USING btree ("case_id","starts_at");--> statement-breakpoint
CREATE INDEX "class_members_by_member" ON "class_members" USING btree ("organization_id","member_id");--> statement-breakpoint
CREATE INDEX "classes_by_organization" ON "classes" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "imports_by_organization" ON "imports" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "roster_keys_by_subject" ON "roster_keys" USING btree ("organization_id","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "introductions_live" ON "introductions" USING btree ("from_organization","opening_id") WHERE "introductions"."answer" is null or "introductions"."answer" = 'matched';--> statement-breakpoint
CREATE INDEX "introductions_by_program" ON "introductions" USING btree ("program_id","asked_at");--> statement-breakpoint
CREATE INDEX "introductions_by_school" ON "introductions" USING btree ("school_id","asked_at");--> statement-breakpoint
CREATE INDEX "kept_consents_by_opening" ON "kept_consents" USING btree ("organization_id","opening_id");--> statement-breakpoint
CREATE INDEX "openings_by_organization" ON "openings" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "openings_live" ON "openings" USING btree ("organization_id","student_id","partnership_id") WHERE "openings"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "partner_invites_open" ON "partner_invites" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "own_support_requests_by_case" ON "own_support_requests" USING btree ("organization_id","case_id","state");--> statement-breakpoint
CREATE INDEX "own_support_requests_by_reminder" ON "own_support_requests" USING btree ("organization_id","reminder_id");--> statement-breakpoint
CREATE INDEX "support_readers_by_staff" ON "support_readers" USING btree ("organization_id","staff_id");--> statement-breakpoint
CREATE INDEX "support_requests_by_case" ON "support_requests" USING btree ("case_id","state");--> statement-breakpoint
CREATE INDEX "support_requests_by_reminder" ON "support_requests" USING btree ("reminder_id");--> statement-breakpoint
CREATE INDEX "supports_by_student" ON "supports" USING btree ("organization_id","student_id");--> statement-breakpoint
CREATE INDEX "supports_by_owner" ON "supports" USING btree ("organization_id","owner_id");--> statement-breakpoint
CREATE INDEX "supports_by_case" ON "supports" USING btree ("organization_id","case_id");--> statement-breakpoint
CREATE INDEX "supports_by_notice" ON "supports" USING btree ("organization_id","notice_id");--> statement-breakpoint
CREATE INDEX "supports_by_review" ON "supports" USING btree ("organization_id","review_id");--> statement-breakpoint
CREATE UNIQUE INDEX "partnerships_pair" ON "partnerships" USING btree ("school_id","program_id") WHERE "partnerships"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "closed_days_once" ON "closed_days" USING btree ("organization_id",coalesce("site_id", "organization_id"),"day") WHERE "closed_days"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_invite" UNIQUE("invite_id");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_opened" CHECK (("cases"."opened_at" is null) = ("cases"."code_name" is null));--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_kind" CHECK ("deliveries"."kind" in ('progress', 'consent-request', 'introduction', 'case-opened', 'carry', 'support-request', 'support-reminder', 'support-change', 'support-review', 'checkin', 'checkin-notice', 'question', 'digest', 'round'));--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_kind" CHECK ("disclosures"."kind" in ('progress', 'support-request', 'checkin', 'introduction', 'question', 'answer', 'log'));