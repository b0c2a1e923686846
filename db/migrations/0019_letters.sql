CREATE TABLE "family_asks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"check_in_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"asked_for" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"works" uuid[] DEFAULT '{}' NOT NULL,
	"interpreter" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "family_asks_side" CHECK ("family_asks"."asked_for" in ("family_asks"."school_id", "family_asks"."program_id"))
);
--> statement-breakpoint
CREATE TABLE "family_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"ask_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"secrets" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "family_links_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "calendar_entries" (
	"organization_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"uid" uuid NOT NULL,
	"sequence" smallint NOT NULL,
	"is_on" boolean NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_entries_organization_id_check_in_id_party_id_pk" PRIMARY KEY("organization_id","check_in_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"recipient_id" uuid NOT NULL,
	"state" text NOT NULL,
	"channel" text,
	"told" text,
	"holds" boolean DEFAULT false NOT NULL,
	"answer_hash" text,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"problem" text,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "letters_once" UNIQUE("organization_id","kind","subject_id","recipient_id"),
	CONSTRAINT "letters_answer" UNIQUE("answer_hash"),
	CONSTRAINT "letters_kind" CHECK ("letters"."kind" in ('invitation', 'reminder', 'family-link')),
	CONSTRAINT "letters_state" CHECK ("letters"."state" in ('queued', 'sending', 'sent', 'uncertain', 'skipped', 'failed', 'unreachable')),
	CONSTRAINT "letters_recipient" CHECK ("letters"."recipient" in ('staff', 'guardian'))
);
--> statement-breakpoint
ALTER TABLE "staff_settings" ADD COLUMN "mails" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "family_asks" ADD CONSTRAINT "family_asks_check_in_id_school_id_program_id_check_ins_id_school_id_program_id_fk" FOREIGN KEY ("check_in_id","school_id","program_id") REFERENCES "public"."check_ins"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "family_asks_of" ON "family_asks" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "family_links_by_meeting" ON "family_links" USING btree ("organization_id","check_in_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_live" ON "calendar_feeds" USING btree ("organization_id","staff_id") WHERE "calendar_feeds"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "letters_open" ON "letters" USING btree ("organization_id","state");--> statement-breakpoint

-- What is found by a token's SHA-256 before any organization is known; see 0001 for the pattern.
GRANT SELECT (id, organization_id, staff_id, token_hash, ended_at) ON calendar_feeds TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, organization_id, kind, subject_id, recipient, recipient_id, answer_hash) ON letters TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, organization_id, token_hash) ON family_links TO footbridge_lookup;--> statement-breakpoint
CREATE POLICY lookup ON calendar_feeds FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON letters FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON family_links FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint

-- Whose calendar address is this? Nobody's, once it, the person or the organization has ended.
CREATE FUNCTION door_calendar_feed(p_token_hash text)
RETURNS TABLE (feed_id uuid, organization_id uuid, staff_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT f.id, f.organization_id, f.staff_id
  FROM public.calendar_feeds f
  JOIN public.staff s ON s.id = f.staff_id AND s.ended_at IS NULL
  JOIN public.organizations o ON o.organization_id = f.organization_id AND o.ended_at IS NULL
  WHERE f.token_hash = p_token_hash AND f.ended_at IS NULL;
END;--> statement-breakpoint

-- Which colleague's invitation does this answer belong to?
CREATE FUNCTION door_letter(p_answer_hash text)
RETURNS TABLE (letter_id uuid, organization_id uuid, check_in_id uuid, staff_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT l.id, l.organization_id, l.subject_id, l.recipient_id
  FROM public.letters l
  JOIN public.staff s ON s.id = l.recipient_id AND s.ended_at IS NULL
  JOIN public.organizations o ON o.organization_id = l.organization_id AND o.ended_at IS NULL
  WHERE l.answer_hash = p_answer_hash AND l.kind = 'invitation' AND l.recipient = 'staff';
END;--> statement-breakpoint

-- Which organization asked the family by this link? Whether it is still open, the organization says itself.
CREATE FUNCTION door_family_link(p_token_hash text)
RETURNS TABLE (link_id uuid, organization_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT l.id, l.organization_id
  FROM public.family_links l
  JOIN public.organizations o ON o.organization_id = l.organization_id AND o.ended_at IS NULL
  WHERE l.token_hash = p_token_hash;
END;--> statement-breakpoint
REVOKE ALL ON FUNCTION door_calendar_feed(text), door_letter(text), door_family_link(text) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_calendar_feed(text), door_letter(text), door_family_link(text) TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_calendar_feed(text) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_letter(text) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_family_link(text) OWNER TO footbridge_lookup;
