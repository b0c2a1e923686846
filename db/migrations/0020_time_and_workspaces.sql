CREATE TABLE "check_in_series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"program_id" uuid NOT NULL,
	"every_weeks" smallint NOT NULL,
	"first_day" date,
	"time" time,
	"until" date,
	"planned_to" date,
	"ended_at" timestamp with time zone,
	CONSTRAINT "check_in_series_key" UNIQUE("id","school_id","program_id"),
	CONSTRAINT "check_in_series_weeks" CHECK ("check_in_series"."every_weeks" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "bell_schedules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"site_id" uuid,
	"kind" text NOT NULL,
	"letter" text,
	"periods" jsonb NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "bell_schedules_kind" CHECK ("bell_schedules"."kind" in ('usual', 'early_release', 'late_start', 'remote'))
);
--> statement-breakpoint
CREATE TABLE "day_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"site_id" uuid,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "day_changes_kind" CHECK ("day_changes"."kind" in ('usual', 'early_release', 'late_start', 'remote'))
);
--> statement-breakpoint
CREATE TABLE "group_hours" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"site_id" uuid,
	"days" text[] NOT NULL,
	"opens" text NOT NULL,
	"closes" text NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "school_years" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"site_id" uuid,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"letters" text[] NOT NULL,
	"lost_day" text NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "school_years_days" CHECK ("school_years"."first_day" < "school_years"."last_day"),
	CONSTRAINT "school_years_lost" CHECK ("school_years"."lost_day" in ('holds', 'skips'))
);
--> statement-breakpoint
CREATE TABLE "staff_notice" (
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"notice_minutes" smallint NOT NULL,
	"buffer_minutes" smallint NOT NULL,
	CONSTRAINT "staff_notice_organization_id_staff_id_pk" PRIMARY KEY("organization_id","staff_id"),
	CONSTRAINT "staff_notice_minutes" CHECK ("staff_notice"."notice_minutes" >= 0 and "staff_notice"."buffer_minutes" between 0 and 120)
);
--> statement-breakpoint
CREATE TABLE "student_periods" (
	"organization_id" uuid NOT NULL,
	"student_id" uuid NOT NULL,
	"period" text NOT NULL,
	"kind" text NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "student_periods_organization_id_student_id_period_pk" PRIMARY KEY("organization_id","student_id","period"),
	CONSTRAINT "student_periods_kind" CHECK ("student_periods"."kind" in ('protected', 'free'))
);
--> statement-breakpoint
CREATE TABLE "time_off" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "time_off_days" CHECK ("time_off"."first_day" <= "time_off"."last_day")
);
--> statement-breakpoint
ALTER TABLE "check_in_people" ADD COLUMN "covers_for" uuid;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "check_ins" ADD COLUMN "series_day" date;--> statement-breakpoint
ALTER TABLE "check_in_series" ADD CONSTRAINT "check_in_series_case_id_school_id_program_id_cases_id_school_id_program_id_fk" FOREIGN KEY ("case_id","school_id","program_id") REFERENCES "public"."cases"("id","school_id","program_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_in_series_by_case" ON "check_in_series" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bell_schedules_once" ON "bell_schedules" USING btree ("organization_id",coalesce("site_id", "organization_id"),"kind",coalesce("letter", '')) WHERE "bell_schedules"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "day_changes_once" ON "day_changes" USING btree ("organization_id",coalesce("site_id", "organization_id"),"day") WHERE "day_changes"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "group_hours_of" ON "group_hours" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "school_years_of" ON "school_years" USING btree ("organization_id","first_day");--> statement-breakpoint
CREATE INDEX "time_off_of" ON "time_off" USING btree ("organization_id","staff_id");--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_series_day" UNIQUE("series_id","series_day");--> statement-breakpoint
-- What is known of the time of a case: the years, bells and changed days of both sides, and of its student only which
-- periods are protected or free and when their group meets. Ranges and labels, never why, never a course.
GRANT SELECT (case_id, organization_id, student_id) ON case_students TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, organization_id, site_id) ON students TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (cover_id) ON staff TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (ended_at, why) ON closed_days TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT ON school_years, bell_schedules, day_changes, student_periods, group_hours, time_off, staff_notice TO footbridge_lookup;--> statement-breakpoint
CREATE POLICY lookup ON case_students FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON students FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON school_years FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON bell_schedules FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON day_changes FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON student_periods FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON group_hours FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON time_off FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON staff_notice FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE FUNCTION door_time_of_case(p_case uuid, p_to date)
RETURNS TABLE (kind text, zone text, what text, content jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  WITH side AS (
    SELECT o.organization_id AS id, o.kind, u.id AS student_id, u.site_id, coalesce(p.zone, o.zone) AS zone
    FROM public.cases c
    JOIN public.organizations o ON o.organization_id IN (c.school_id, c.program_id)
    LEFT JOIN public.case_students k ON k.case_id = c.id AND k.organization_id = o.organization_id
    LEFT JOIN public.students u ON u.id = k.student_id AND u.organization_id = o.organization_id
    LEFT JOIN public.sites p ON p.id = u.site_id
    WHERE c.id = p_case
      AND nullif(current_setting('app.organization_id', true), '')::uuid IN (c.school_id, c.program_id)
  )
  SELECT s.kind, s.zone, 'side', '{}'::jsonb FROM side s
  UNION ALL
  SELECT s.kind, s.zone, 'year', jsonb_build_object('firstDay', y.first_day, 'lastDay', y.last_day,
      'letters', to_jsonb(y.letters), 'lostDay', y.lost_day)
    FROM side s JOIN public.school_years y ON y.organization_id = s.id AND y.ended_at IS NULL
      AND (y.site_id IS NULL OR y.site_id = s.site_id) AND y.first_day <= p_to
  UNION ALL
  SELECT s.kind, s.zone, 'bell', jsonb_build_object('kind', b.kind, 'letter', b.letter, 'periods', b.periods,
      'ofSite', b.site_id IS NOT NULL)
    FROM side s JOIN public.bell_schedules b ON b.organization_id = s.id AND b.ended_at IS NULL
      AND (b.site_id IS NULL OR b.site_id = s.site_id)
  UNION ALL
  SELECT s.kind, s.zone, 'closed', jsonb_build_object('day', d.day, 'isLost', d.why = 'weather')
    FROM side s JOIN public.closed_days d ON d.organization_id = s.id AND d.ended_at IS NULL
      AND (d.site_id IS NULL OR d.site_id = s.site_id) AND d.day BETWEEN p_to - 500 AND p_to
  UNION ALL
  SELECT s.kind, s.zone, 'change', jsonb_build_object('day', d.day, 'kind', d.kind)
    FROM side s JOIN public.day_changes d ON d.organization_id = s.id AND d.ended_at IS NULL
      AND (d.site_id IS NULL OR d.site_id = s.site_id) AND d.day BETWEEN p_to - 100 AND p_to
  UNION ALL
  SELECT s.kind, s.zone, 'period', jsonb_build_object('period', t.period, 'kind', t.kind)
    FROM side s JOIN public.student_periods t ON t.organization_id = s.id AND t.student_id = s.student_id
      AND t.ended_at IS NULL
  UNION ALL
  SELECT s.kind, s.zone, 'group', jsonb_build_object('days', to_jsonb(g.days), 'from', g.opens, 'to', g.closes)
    FROM side s JOIN public.group_hours g ON g.organization_id = s.id AND g.ended_at IS NULL
      AND (g.site_id IS NULL OR g.site_id = s.site_id);
END;--> statement-breakpoint
REVOKE ALL ON FUNCTION door_time_of_case(uuid, date) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_time_of_case(uuid, date) TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_time_of_case(uuid, date) OWNER TO footbridge_lookup;--> statement-breakpoint

-- The days on which each does not meet: their organization's, their site's, and those on which they are away. What was
-- marked by mistake does not count. A cover who is on the team stands in on days away.
DROP FUNCTION door_closed_days_of_team(uuid, date, date);--> statement-breakpoint
CREATE FUNCTION door_closed_days_of_team(p_case uuid, p_from date, p_to date)
RETURNS TABLE (staff_id uuid, day date, cover_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT DISTINCT s.id, d.day, NULL::uuid
  FROM public.care_team t
  JOIN public.staff s ON s.id = t.staff_id AND s.ended_at IS NULL
  JOIN public.closed_days d ON d.organization_id = s.organization_id AND d.ended_at IS NULL
    AND (d.site_id IS NULL OR d.site_id = s.site_id) AND d.day BETWEEN p_from AND p_to
  WHERE t.case_id = p_case AND t.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (t.school_id, t.program_id)
  UNION
  SELECT s.id, g.day::date, s.cover_id
  FROM public.care_team t
  JOIN public.staff s ON s.id = t.staff_id AND s.ended_at IS NULL
  JOIN public.time_off o ON o.organization_id = s.organization_id AND o.staff_id = s.id AND o.ended_at IS NULL
    AND o.first_day <= p_to AND o.last_day >= p_from
  CROSS JOIN LATERAL generate_series(greatest(o.first_day, p_from), least(o.last_day, p_to), interval '1 day') AS g (day)
  WHERE t.case_id = p_case AND t.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (t.school_id, t.program_id);
END;--> statement-breakpoint
DROP FUNCTION door_hours_of_team(uuid);--> statement-breakpoint
CREATE FUNCTION door_hours_of_team(p_case uuid)
RETURNS TABLE (staff_id uuid, kind text, zone text, weekday smallint, opens time, closes time,
  notice_minutes smallint, buffer_minutes smallint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT s.id, o.kind, coalesce(p.zone, o.zone), h.weekday, h.opens, h.closes, n.notice_minutes, n.buffer_minutes
  FROM public.care_team t
  JOIN public.staff s ON s.id = t.staff_id AND s.ended_at IS NULL
  JOIN public.organizations o ON o.organization_id = s.organization_id AND o.ended_at IS NULL
  LEFT JOIN public.sites p ON p.id = s.site_id
  LEFT JOIN public.staff_hours h ON h.organization_id = s.organization_id AND h.staff_id = s.id
  LEFT JOIN public.staff_notice n ON n.organization_id = s.organization_id AND n.staff_id = s.id
  WHERE t.case_id = p_case AND t.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (t.school_id, t.program_id);
END;--> statement-breakpoint
REVOKE ALL ON FUNCTION door_hours_of_team(uuid), door_closed_days_of_team(uuid, date, date) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_hours_of_team(uuid), door_closed_days_of_team(uuid, date, date) TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_hours_of_team(uuid) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_closed_days_of_team(uuid, date, date) OWNER TO footbridge_lookup;--> statement-breakpoint
CREATE TABLE "install_states" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "unclaimed_workspaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"workspace_key" text NOT NULL,
	"kind" text NOT NULL,
	"enterprise_key" text,
	"code_hash" text NOT NULL,
	"secrets" "bytea" NOT NULL,
	"token_expires_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unclaimed_workspaces_once" UNIQUE("platform","workspace_key"),
	CONSTRAINT "unclaimed_workspaces_code" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "chat_accounts" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "installations" ADD COLUMN "kind" text DEFAULT 'workspace' NOT NULL;--> statement-breakpoint
ALTER TABLE "installations" ADD COLUMN "enterprise_key" text;--> statement-breakpoint
ALTER TABLE "installations" ADD COLUMN "installed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "installations" ADD COLUMN "uninstalled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "installations" ADD COLUMN "token_expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "installations" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "installations" ADD COLUMN "agreed_on" date;--> statement-breakpoint
CREATE INDEX "install_states_by_age" ON "install_states" USING btree ("organization_id","expires_at");--> statement-breakpoint
CREATE INDEX "unclaimed_workspaces_by_age" ON "unclaimed_workspaces" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "installations" ADD CONSTRAINT "installations_kind" CHECK ("installations"."kind" in ('workspace', 'organization'));--> statement-breakpoint
-- A workspace that removed the app answers nobody until it is back; see 0001 and 0004 for the two doors.
GRANT SELECT (kind, enterprise_key, uninstalled_at, token_expires_at) ON installations TO footbridge_lookup;--> statement-breakpoint
DROP FUNCTION door_installation(text, text);--> statement-breakpoint
CREATE FUNCTION door_installation(p_platform text, p_workspace text)
RETURNS TABLE (id uuid, organization_id uuid, organization_name text, secrets bytea, chat_level text, workspace_key text,
  token_expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT i.id, i.organization_id, o.name, i.secrets, i.chat_level, i.workspace_key, i.token_expires_at
  FROM public.installations i JOIN public.organizations o ON o.organization_id = i.organization_id
  WHERE i.platform = p_platform AND i.workspace_key = p_workspace AND i.ended_at IS NULL AND i.uninstalled_at IS NULL
    AND o.ended_at IS NULL;
END;--> statement-breakpoint
DROP FUNCTION door_chat_account(text, text, text);--> statement-breakpoint
CREATE FUNCTION door_chat_account(p_platform text, p_workspace text, p_user text)
RETURNS TABLE (staff_id uuid, organization_id uuid, organization_kind text, roles text[], zone text, chat_level text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT s.id, s.organization_id, o.kind, s.roles, coalesce(p.zone, o.zone), i.chat_level
  FROM public.chat_accounts c
  JOIN public.installations i ON i.id = c.installation_id AND i.ended_at IS NULL AND i.uninstalled_at IS NULL
  JOIN public.staff s ON s.id = c.staff_id AND s.ended_at IS NULL
  JOIN public.organizations o ON o.organization_id = s.organization_id AND o.ended_at IS NULL
  LEFT JOIN public.sites p ON p.id = s.site_id
  WHERE c.platform = p_platform AND c.workspace_key = p_workspace AND c.user_key = p_user AND c.ended_at IS NULL;
END;--> statement-breakpoint

-- Whose is this workspace, whether or not the app stands there now? Nobody's, once it was let go.
CREATE FUNCTION door_workspace(p_platform text, p_workspace text)
RETURNS TABLE (id uuid, organization_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT i.id, i.organization_id FROM public.installations i
  WHERE i.platform = p_platform AND i.workspace_key = p_workspace AND i.ended_at IS NULL;
END;--> statement-breakpoint
REVOKE ALL ON FUNCTION door_installation(text, text), door_chat_account(text, text, text), door_workspace(text, text)
  FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_installation(text, text), door_chat_account(text, text, text),
  door_workspace(text, text) TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_installation(text, text) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_chat_account(text, text, text) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_workspace(text, text) OWNER TO footbridge_lookup;
