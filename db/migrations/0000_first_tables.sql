CREATE TABLE "care_team" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"member_of" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "care_team_member_of" CHECK ("care_team"."member_of" in ("care_team"."school_id", "care_team"."program_id"))
);
--> statement-breakpoint
CREATE TABLE "case_labels" (
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"label" "bytea" NOT NULL,
	CONSTRAINT "case_labels_organization_id_staff_id_case_id_pk" PRIMARY KEY("organization_id","staff_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "case_students" (
	"case_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	CONSTRAINT "case_students_organization_id_case_id_pk" PRIMARY KEY("organization_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"code_name" text NOT NULL,
	"zone" text NOT NULL,
	"paused_at" timestamp with time zone,
	"paused_by" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"discharged_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "cases_key" UNIQUE("id","school_id","program_id")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"organization_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"via" text NOT NULL,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"subject" text NOT NULL,
	"detail" text[] NOT NULL,
	"request_id" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_log_organization_id_seq_pk" PRIMARY KEY("organization_id","seq")
);
--> statement-breakpoint
CREATE TABLE "chat_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"installation_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"platform" text NOT NULL,
	"workspace_key" text NOT NULL,
	"user_key" text NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"key" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"master_key_id" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"state" text NOT NULL,
	"platform" text,
	"conversation_key" text,
	"message_key" text,
	"shown" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deliveries_once" UNIQUE("organization_id","subject_id","staff_id"),
	CONSTRAINT "deliveries_state" CHECK ("deliveries"."state" in ('queued', 'sending', 'sent', 'uncertain', 'withdrawn', 'skipped', 'failed', 'unreachable')),
	CONSTRAINT "deliveries_kind" CHECK ("deliveries"."kind" in ('progress', 'consent-request'))
);
--> statement-breakpoint
CREATE TABLE "installations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"platform" text NOT NULL,
	"workspace_key" text NOT NULL,
	"secrets" "bytea" NOT NULL,
	"chat_level" text DEFAULT 'notice' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "installations_level" CHECK ("installations"."chat_level" in ('notice', 'view', 'post'))
);
--> statement-breakpoint
CREATE TABLE "link_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"installation_id" uuid NOT NULL,
	"platform" text NOT NULL,
	"workspace_key" text NOT NULL,
	"user_key" text NOT NULL,
	"code_hash" text NOT NULL,
	"secrets" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "sessions_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "consent_documents" (
	"consent_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"document" "bytea" NOT NULL,
	"recorded_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"categories" text[] NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"taken_by" uuid NOT NULL,
	"direction" text NOT NULL,
	"law" text NOT NULL,
	"categories" text[] NOT NULL,
	"recipients" jsonb NOT NULL,
	"purposes" text[] NOT NULL,
	"starts_on" date NOT NULL,
	"ends" jsonb NOT NULL,
	"ends_at" timestamp with time zone,
	"document_hash" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "consents_key" UNIQUE("id","school_id","program_id"),
	CONSTRAINT "consents_direction" CHECK ("consents"."direction" in ('program_to_school', 'school_to_program')),
	CONSTRAINT "consents_law" CHECK ("consents"."law" in ('hipaa', 'part2', 'ferpa'))
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"part2" text DEFAULT 'unknown' NOT NULL,
	"state" text NOT NULL,
	"zone" text NOT NULL,
	"crisis_lines" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "organizations_kind" CHECK ("organizations"."kind" in ('school', 'program')),
	CONSTRAINT "organizations_part2" CHECK ("organizations"."part2" in ('yes', 'no', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "partnerships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"school_name" text NOT NULL,
	"program_name" text NOT NULL,
	"school_crisis_lines" jsonb NOT NULL,
	"program_crisis_lines" jsonb NOT NULL,
	"program_part2" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "partnerships_pair" UNIQUE("school_id","program_id"),
	CONSTRAINT "partnerships_key" UNIQUE("id","school_id","program_id")
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"site_id" uuid,
	"roles" text[] NOT NULL,
	"secrets" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "staff_key" UNIQUE("id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "disclosure_views" (
	"disclosure_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"viewer_of" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "disclosure_views_disclosure_id_staff_id_pk" PRIMARY KEY("disclosure_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"from_organization" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"version" smallint NOT NULL,
	"categories" text[] NOT NULL,
	"consent_ids" uuid[] NOT NULL,
	"recipients" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"author_role" text NOT NULL,
	"payload" "bytea" NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	"held_until" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_why" text,
	CONSTRAINT "disclosures_version" UNIQUE("subject_id","version"),
	CONSTRAINT "disclosures_key" UNIQUE("id","school_id","program_id"),
	CONSTRAINT "disclosures_kind" CHECK ("disclosures"."kind" in ('progress'))
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"form" text NOT NULL,
	"content" "bytea" NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"claimed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "progress_updates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"root_id" uuid NOT NULL,
	"version" smallint NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"retracted_at" timestamp with time zone,
	CONSTRAINT "progress_updates_version" UNIQUE("organization_id","root_id","version")
);
--> statement-breakpoint
CREATE TABLE "guardians" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"language" text NOT NULL,
	"status" text NOT NULL,
	"secrets" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "guardians_status" CHECK ("guardians"."status" in ('active', 'limited', 'no_contact'))
);
--> statement-breakpoint
CREATE TABLE "name_tokens" (
	"organization_id" uuid NOT NULL,
	"token" text NOT NULL,
	"student_id" uuid NOT NULL,
	CONSTRAINT "name_tokens_organization_id_token_student_id_pk" PRIMARY KEY("organization_id","token","student_id")
);
--> statement-breakpoint
CREATE TABLE "students" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"site_id" uuid,
	"secrets" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "students_key" UNIQUE("id","organization_id")
);
--> statement-breakpoint
ALTER TABLE "care_team" ADD CONSTRAINT "care_team_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_labels" ADD CONSTRAINT "case_labels_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_students" ADD CONSTRAINT "case_students_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_students" ADD CONSTRAINT "case_students_student_id_organization_id_students_id_organization_id_fk" FOREIGN KEY ("student_id","organization_id") REFERENCES "public"."students"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_partnership_id_school_id_program_id_partnerships_id_school_id_program_id_fk" FOREIGN KEY ("partnership_id","school_id","program_id") REFERENCES "public"."partnerships"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_documents" ADD CONSTRAINT "consent_documents_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_requests" ADD CONSTRAINT "consent_requests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_views" ADD CONSTRAINT "disclosure_views_disclosure_id_school_id_program_id_disclosures_id_school_id_program_id_fk" FOREIGN KEY ("disclosure_id","school_id","program_id") REFERENCES "public"."disclosures"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardians" ADD CONSTRAINT "guardians_student_id_organization_id_students_id_organization_id_fk" FOREIGN KEY ("student_id","organization_id") REFERENCES "public"."students"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_tokens" ADD CONSTRAINT "name_tokens_student_id_organization_id_students_id_organization_id_fk" FOREIGN KEY ("student_id","organization_id") REFERENCES "public"."students"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "care_team_by_staff" ON "care_team" USING btree ("member_of","staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "care_team_live" ON "care_team" USING btree ("case_id","staff_id") WHERE "care_team"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "case_students_by_student" ON "case_students" USING btree ("organization_id","student_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_code_name_live" ON "cases" USING btree ("school_id","program_id","code_name") WHERE "cases"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "cases_by_program" ON "cases" USING btree ("program_id");--> statement-breakpoint
CREATE UNIQUE INDEX "chat_accounts_live" ON "chat_accounts" USING btree ("platform","workspace_key","user_key") WHERE "chat_accounts"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "chat_accounts_by_staff" ON "chat_accounts" USING btree ("organization_id","staff_id");--> statement-breakpoint
CREATE INDEX "claims_by_age" ON "claims" USING btree ("at");--> statement-breakpoint
CREATE INDEX "data_keys_by_owner" ON "data_keys" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "deliveries_open" ON "deliveries" USING btree ("organization_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "installations_live" ON "installations" USING btree ("platform","workspace_key") WHERE "installations"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "link_requests_by_code" ON "link_requests" USING btree ("organization_id","code_hash");--> statement-breakpoint
CREATE INDEX "sessions_by_staff" ON "sessions" USING btree ("organization_id","staff_id");--> statement-breakpoint
CREATE INDEX "consent_requests_by_case" ON "consent_requests" USING btree ("organization_id","case_id");--> statement-breakpoint
CREATE INDEX "consents_by_case" ON "consents" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "staff_by_organization" ON "staff" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "disclosures_by_case" ON "disclosures" USING btree ("case_id","released_at");--> statement-breakpoint
CREATE INDEX "drafts_by_expiry" ON "drafts" USING btree ("organization_id","expires_at");--> statement-breakpoint
CREATE INDEX "progress_updates_by_case" ON "progress_updates" USING btree ("organization_id","case_id","created_at");--> statement-breakpoint
CREATE INDEX "guardians_by_student" ON "guardians" USING btree ("organization_id","student_id");--> statement-breakpoint
CREATE INDEX "students_by_organization" ON "students" USING btree ("organization_id");