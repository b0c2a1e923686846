-- The same, but only of partners whose summer lasts or begins about now: it is asked for with every form.
DROP FUNCTION door_summer_of_partners(date);--> statement-breakpoint
CREATE FUNCTION door_summer_of_partners(p_from date)
RETURNS TABLE (partnership_id uuid, partner_id uuid, name text, zone text, day text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  WITH summer AS (
    SELECT p.id AS partnership_id, o.organization_id, o.name, o.zone, d.day
    FROM public.partnerships p
    JOIN public.organizations o ON o.organization_id IN (p.school_id, p.program_id)
      AND o.organization_id <> nullif(current_setting('app.organization_id', true), '')::uuid
    JOIN public.closed_days d ON d.organization_id = o.organization_id AND d.why = 'summer' AND d.site_id IS NULL
      AND d.ended_at IS NULL AND d.day BETWEEN p_from AND p_from + 150
    WHERE p.started_at IS NOT NULL AND p.ended_at IS NULL
      AND nullif(current_setting('app.organization_id', true), '')::uuid IN (p.school_id, p.program_id)
  )
  SELECT s.partnership_id, s.organization_id, s.name, s.zone, s.day::text
  FROM summer s
  WHERE EXISTS (
    SELECT FROM summer near WHERE near.partnership_id = s.partnership_id AND near.day <= p_from + 4
  );
END;--> statement-breakpoint
REVOKE ALL ON FUNCTION door_summer_of_partners(date) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_summer_of_partners(date) TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_summer_of_partners(date) OWNER TO footbridge_lookup;
