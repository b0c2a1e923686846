CREATE TABLE "busy_times" (
	"organization_id" uuid NOT NULL,
	"calendar_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "busy_times_organization_id_calendar_id_starts_at_pk" PRIMARY KEY("organization_id","calendar_id","starts_at"),
	CONSTRAINT "busy_times_order" CHECK ("busy_times"."starts_at" < "busy_times"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"secrets" "bytea" NOT NULL,
	"read_at" timestamp with time zone,
	"problem" text,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "calendars_key" UNIQUE("id","organization_id"),
	CONSTRAINT "calendars_kind" CHECK ("calendars"."kind" in ('google', 'microsoft', 'address', 'file')),
	CONSTRAINT "calendars_problem" CHECK ("calendars"."problem" in ('refused', 'gone', 'not-a-calendar', 'too-large', 'unreachable', 'not-allowed'))
);
--> statement-breakpoint
ALTER TABLE "busy_times" ADD CONSTRAINT "busy_times_calendar_id_organization_id_calendars_id_organization_id_fk" FOREIGN KEY ("calendar_id","organization_id") REFERENCES "public"."calendars"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "busy_times_by_staff" ON "busy_times" USING btree ("staff_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "calendars_once" ON "calendars" USING btree ("organization_id","staff_id","kind") WHERE "calendars"."ended_at" is null and "calendars"."kind" in ('google', 'microsoft');--> statement-breakpoint
CREATE INDEX "calendars_by_staff" ON "calendars" USING btree ("organization_id","staff_id");--> statement-breakpoint

-- When is each of a case's team busy by their own calendar? Ranges only; only for the two organizations of that case.
GRANT SELECT (calendar_id, staff_id, starts_at, ends_at) ON busy_times TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, staff_id, read_at, ended_at) ON calendars TO footbridge_lookup;--> statement-breakpoint
CREATE POLICY lookup ON busy_times FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON calendars FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE FUNCTION door_calendar_busy_of_team(p_case uuid, p_from timestamptz, p_to timestamptz)
RETURNS TABLE (staff_id uuid, starts_at timestamptz, ends_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT b.staff_id, b.starts_at, b.ends_at
  FROM public.care_team t
  JOIN public.busy_times b ON b.staff_id = t.staff_id AND b.starts_at < p_to AND b.ends_at > p_from
  WHERE t.case_id = p_case AND t.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (t.school_id, t.program_id);
END;--> statement-breakpoint

-- Whose calendar is known, since when.
CREATE FUNCTION door_calendars_of_team(p_case uuid)
RETURNS TABLE (staff_id uuid, read_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT c.staff_id, max(c.read_at)
  FROM public.care_team t
  JOIN public.calendars c ON c.staff_id = t.staff_id AND c.ended_at IS NULL AND c.read_at IS NOT NULL
  WHERE t.case_id = p_case AND t.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (t.school_id, t.program_id)
  GROUP BY c.staff_id;
END;--> statement-breakpoint
REVOKE ALL ON FUNCTION door_calendar_busy_of_team(uuid, timestamptz, timestamptz), door_calendars_of_team(uuid)
  FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_calendar_busy_of_team(uuid, timestamptz, timestamptz), door_calendars_of_team(uuid)
  TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_calendar_busy_of_team(uuid, timestamptz, timestamptz) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_calendars_of_team(uuid) OWNER TO footbridge_lookup;
