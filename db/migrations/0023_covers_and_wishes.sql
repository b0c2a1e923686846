ALTER TABLE "check_in_people" ADD COLUMN "cover_days" text;--> statement-breakpoint
ALTER TABLE "calendar_entries" ADD COLUMN "pattern" text;--> statement-breakpoint
ALTER TABLE "staff_notice" ADD COLUMN "prefers" text;--> statement-breakpoint
ALTER TABLE "staff_notice" ADD COLUMN "preferred_days" text;--> statement-breakpoint
ALTER TABLE "staff_notice" ADD CONSTRAINT "staff_notice_prefers" CHECK ("staff_notice"."prefers" in ('mornings', 'afternoons'));--> statement-breakpoint

-- The same as before, with what people like best.
DROP FUNCTION door_hours_of_team(uuid);--> statement-breakpoint
CREATE FUNCTION door_hours_of_team(p_case uuid)
RETURNS TABLE (staff_id uuid, kind text, zone text, weekday smallint, opens time, closes time,
  notice_minutes smallint, buffer_minutes smallint, prefers text, preferred_days text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT s.id, o.kind, coalesce(p.zone, o.zone), h.weekday, h.opens, h.closes, n.notice_minutes, n.buffer_minutes,
    n.prefers, n.preferred_days
  FROM public.care_team t
  JOIN public.staff s ON s.id = t.staff_id AND s.ended_at IS NULL
  JOIN public.organizations o ON o.organization_id = s.organization_id AND o.ended_at IS NULL
  LEFT JOIN public.sites p ON p.id = s.site_id
  LEFT JOIN public.staff_hours h ON h.organization_id = s.organization_id AND h.staff_id = s.id
  LEFT JOIN public.staff_notice n ON n.organization_id = s.organization_id AND n.staff_id = s.id
  WHERE t.case_id = p_case AND t.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (t.school_id, t.program_id);
END;--> statement-breakpoint
REVOKE ALL ON FUNCTION door_hours_of_team(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_hours_of_team(uuid) TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_hours_of_team(uuid) OWNER TO footbridge_lookup;
