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
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_kind";--> statement-breakpoint
ALTER TABLE "disclosures" DROP CONSTRAINT "disclosures_kind";--> statement-breakpoint
ALTER TABLE "own_support_requests" ADD CONSTRAINT "own_support_requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_readers" ADD CONSTRAINT "support_readers_support_id_supports_id_fk" FOREIGN KEY ("support_id") REFERENCES "public"."supports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_requests" ADD CONSTRAINT "support_requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_requests" ADD CONSTRAINT "support_requests_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_student_id_organization_id_students_id_organization_id_fk" FOREIGN KEY ("student_id","organization_id") REFERENCES "public"."students"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_kind" CHECK ("deliveries"."kind" in ('progress', 'consent-request', 'support-request', 'support-reminder', 'support-change', 'support-review'));--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_kind" CHECK ("disclosures"."kind" in ('progress', 'support-request'));