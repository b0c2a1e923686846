-- One person is in one meeting at a time, whichever organizations ask: the index looks past row-level security.
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
ALTER TABLE bookings ADD CONSTRAINT bookings_one_at_a_time
  EXCLUDE USING gist (staff_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state <> 'cancelled');--> statement-breakpoint

-- When can the people of a case's team meet? Ranges only, never why; only for the two organizations of that case.
GRANT SELECT (organization_id, staff_id, weekday, opens, closes) ON staff_hours TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (organization_id, site_id, day) ON closed_days TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (check_in_id, staff_id, starts_at, ends_at, state) ON bookings TO footbridge_lookup;--> statement-breakpoint
CREATE POLICY lookup ON staff_hours FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON closed_days FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON bookings FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint

-- The hours that each has set; one row without a weekday for who has set none.
CREATE FUNCTION door_hours_of_team(p_case uuid)
RETURNS TABLE (staff_id uuid, kind text, zone text, weekday smallint, opens time, closes time)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT s.id, o.kind, coalesce(p.zone, o.zone), h.weekday, h.opens, h.closes
  FROM public.care_team t
  JOIN public.staff s ON s.id = t.staff_id AND s.ended_at IS NULL
  JOIN public.organizations o ON o.organization_id = s.organization_id AND o.ended_at IS NULL
  LEFT JOIN public.sites p ON p.id = s.site_id
  LEFT JOIN public.staff_hours h ON h.organization_id = s.organization_id AND h.staff_id = s.id
  WHERE t.case_id = p_case AND t.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (t.school_id, t.program_id);
END;--> statement-breakpoint

-- The days on which each does not meet: their organization's and their site's.
CREATE FUNCTION door_closed_days_of_team(p_case uuid, p_from date, p_to date)
RETURNS TABLE (staff_id uuid, day date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT DISTINCT s.id, d.day
  FROM public.care_team t
  JOIN public.staff s ON s.id = t.staff_id AND s.ended_at IS NULL
  JOIN public.closed_days d ON d.organization_id = s.organization_id
    AND (d.site_id IS NULL OR d.site_id = s.site_id) AND d.day BETWEEN p_from AND p_to
  WHERE t.case_id = p_case AND t.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (t.school_id, t.program_id);
END;--> statement-breakpoint

-- When each is booked, whatever for; `p_except` is the meeting that is being arranged anew.
CREATE FUNCTION door_busy_of_team(p_case uuid, p_from timestamptz, p_to timestamptz, p_except uuid)
RETURNS TABLE (staff_id uuid, starts_at timestamptz, ends_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT b.staff_id, b.starts_at, b.ends_at
  FROM public.care_team t
  JOIN public.bookings b ON b.staff_id = t.staff_id AND b.state <> 'cancelled'
    AND b.starts_at < p_to AND b.ends_at > p_from AND b.check_in_id IS DISTINCT FROM p_except
  WHERE t.case_id = p_case AND t.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (t.school_id, t.program_id);
END;--> statement-breakpoint
REVOKE ALL ON FUNCTION door_hours_of_team(uuid), door_closed_days_of_team(uuid, date, date),
  door_busy_of_team(uuid, timestamptz, timestamptz, uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_hours_of_team(uuid), door_closed_days_of_team(uuid, date, date),
  door_busy_of_team(uuid, timestamptz, timestamptz, uuid) TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_hours_of_team(uuid) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_closed_days_of_team(uuid, date, date) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_busy_of_team(uuid, timestamptz, timestamptz, uuid) OWNER TO footbridge_lookup;
