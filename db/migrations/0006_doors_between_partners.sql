-- What two organizations that work together, or begin to, may look up about each other; see 0001 for the pattern.
GRANT SELECT (organization_id, name, ended_at) ON sites TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, school_id, program_id, ended_at, invite_id) ON partnerships TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, school_id, program_id, code_name, ended_at) ON cases TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, organization_id, code_hash, expires_at, ended_at) ON partner_invites TO footbridge_lookup;--> statement-breakpoint
CREATE POLICY lookup ON partnerships FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON cases FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON partner_invites FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint

-- Who does intake on either side of a partnership? Only for its two organizations.
CREATE FUNCTION door_intake_of(p_partnership uuid)
RETURNS TABLE (staff_id uuid, organization_id uuid, site_id uuid, roles text[], secrets bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT s.id, s.organization_id, s.site_id, s.roles, s.secrets
  FROM public.partnerships p
  JOIN public.staff s ON s.organization_id IN (p.school_id, p.program_id)
    AND s.ended_at IS NULL AND 'intake' = ANY (s.roles)
  WHERE p.id = p_partnership AND p.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (p.school_id, p.program_id);
END;--> statement-breakpoint

-- Which sites does either side of a partnership have? Only for its two organizations.
CREATE FUNCTION door_sites_of(p_partnership uuid)
RETURNS TABLE (site_id uuid, organization_id uuid, name text, zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT t.id, t.organization_id, t.name, t.zone
  FROM public.partnerships p
  JOIN public.sites t ON t.organization_id IN (p.school_id, p.program_id) AND t.ended_at IS NULL
  WHERE p.id = p_partnership AND p.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (p.school_id, p.program_id);
END;--> statement-breakpoint

-- Which code names are in use where either organization of this case could see them? Names alone, for its two
-- organizations, so that a new one shares no word with them.
CREATE FUNCTION door_code_names(p_case uuid)
RETURNS TABLE (code_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT DISTINCT o.code_name
  FROM public.cases c
  JOIN public.cases o ON o.ended_at IS NULL AND o.code_name IS NOT NULL
    AND (o.school_id = c.school_id OR o.program_id = c.program_id)
  WHERE c.id = p_case
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (c.school_id, c.program_id);
END;--> statement-breakpoint

-- Whose invite is this code's? Nobody's, once it was used, taken back or is too old.
CREATE FUNCTION door_invite(p_code_hash text, p_at timestamptz)
RETURNS TABLE (invite_id uuid, organization_id uuid, kind text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT i.id, i.organization_id, o.kind, o.name
  FROM public.partner_invites i
  JOIN public.organizations o ON o.organization_id = i.organization_id AND o.ended_at IS NULL
  WHERE i.code_hash = p_code_hash AND i.ended_at IS NULL AND i.expires_at > p_at
    AND NOT EXISTS (SELECT FROM public.partnerships p WHERE p.invite_id = i.id);
END;--> statement-breakpoint
REVOKE ALL ON FUNCTION door_intake_of(uuid), door_sites_of(uuid), door_code_names(uuid), door_invite(text, timestamptz)
  FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_intake_of(uuid), door_sites_of(uuid), door_code_names(uuid),
  door_invite(text, timestamptz) TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_intake_of(uuid) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_sites_of(uuid) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_code_names(uuid) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_invite(text, timestamptz) OWNER TO footbridge_lookup;
