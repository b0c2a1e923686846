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
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_kind";--> statement-breakpoint
ALTER TABLE "carries" ADD CONSTRAINT "carries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "class_members" ADD CONSTRAINT "class_members_class_id_organization_id_classes_id_organization_id_fk" FOREIGN KEY ("class_id","organization_id") REFERENCES "public"."classes"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "carries_by_staff" ON "carries" USING btree ("organization_id","staff_id");--> statement-breakpoint
CREATE INDEX "class_members_by_member" ON "class_members" USING btree ("organization_id","member_id");--> statement-breakpoint
CREATE INDEX "classes_by_organization" ON "classes" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "imports_by_organization" ON "imports" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "roster_keys_by_subject" ON "roster_keys" USING btree ("organization_id","subject_id");--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_kind" CHECK ("deliveries"."kind" in ('progress', 'consent-request', 'carry'));