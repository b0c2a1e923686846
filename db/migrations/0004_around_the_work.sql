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
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_kind";--> statement-breakpoint
ALTER TABLE "disclosures" DROP CONSTRAINT "disclosures_kind";--> statement-breakpoint
ALTER TABLE "call_logs" ADD CONSTRAINT "call_logs_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_prompts" ADD CONSTRAINT "update_prompts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_logs_by_case" ON "call_logs" USING btree ("organization_id","case_id","created_at");--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_kind" CHECK ("deliveries"."kind" in ('progress', 'consent-request', 'question', 'digest', 'round'));--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_kind" CHECK ("disclosures"."kind" in ('progress', 'question', 'answer', 'log'));