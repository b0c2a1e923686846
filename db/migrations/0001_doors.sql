-- The few look-ups before or across the organization. Each is owned by a look-up role that may read only the columns
-- it needs, and answers only what it is asked.
GRANT SELECT (organization_id, kind, name, zone, ended_at) ON organizations TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, organization_id, site_id, roles, secrets, ended_at) ON staff TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, zone) ON sites TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, organization_id, platform, workspace_key, secrets, chat_level, ended_at) ON installations TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, organization_id, installation_id, staff_id, platform, workspace_key, user_key, ended_at) ON chat_accounts TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (id, organization_id, staff_id, token_hash, created_at, used_at, ended_at) ON sessions TO footbridge_lookup;--> statement-breakpoint
GRANT SELECT (case_id, school_id, program_id, member_of, staff_id, role, ended_at) ON care_team TO footbridge_lookup;--> statement-breakpoint
CREATE POLICY lookup ON organizations FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON staff FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON sites FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON installations FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON chat_accounts FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON sessions FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint
CREATE POLICY lookup ON care_team FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint

-- Which installation is this workspace's?
CREATE FUNCTION door_installation(p_platform text, p_workspace text)
RETURNS TABLE (id uuid, organization_id uuid, organization_name text, secrets bytea, chat_level text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT i.id, i.organization_id, o.name, i.secrets, i.chat_level
  FROM public.installations i JOIN public.organizations o ON o.organization_id = i.organization_id
  WHERE i.platform = p_platform AND i.workspace_key = p_workspace AND i.ended_at IS NULL AND o.ended_at IS NULL;
END;--> statement-breakpoint

-- Who is this chat account? Nobody, once the link, the person or the organization has ended.
CREATE FUNCTION door_chat_account(p_platform text, p_workspace text, p_user text)
RETURNS TABLE (staff_id uuid, organization_id uuid, organization_kind text, roles text[], zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT s.id, s.organization_id, o.kind, s.roles, coalesce(p.zone, o.zone)
  FROM public.chat_accounts c
  JOIN public.installations i ON i.id = c.installation_id AND i.ended_at IS NULL
  JOIN public.staff s ON s.id = c.staff_id AND s.ended_at IS NULL
  JOIN public.organizations o ON o.organization_id = s.organization_id AND o.ended_at IS NULL
  LEFT JOIN public.sites p ON p.id = s.site_id
  WHERE c.platform = p_platform AND c.workspace_key = p_workspace AND c.user_key = p_user AND c.ended_at IS NULL;
END;--> statement-breakpoint

-- Whose session is this?
CREATE FUNCTION door_session(p_token_hash text)
RETURNS TABLE (session_id uuid, staff_id uuid, organization_id uuid, organization_kind text, roles text[], zone text,
  created_at timestamptz, used_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT e.id, s.id, s.organization_id, o.kind, s.roles, coalesce(p.zone, o.zone), e.created_at, e.used_at
  FROM public.sessions e
  JOIN public.staff s ON s.id = e.staff_id AND s.ended_at IS NULL
  JOIN public.organizations o ON o.organization_id = s.organization_id AND o.ended_at IS NULL
  LEFT JOIN public.sites p ON p.id = s.site_id
  WHERE e.token_hash = p_token_hash AND e.ended_at IS NULL;
END;--> statement-breakpoint

-- Who is on the team of a case, on both sides? Only for the two organizations of that case.
CREATE FUNCTION door_team_of_case(p_case uuid)
RETURNS TABLE (staff_id uuid, organization_id uuid, role text, secrets bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT t.staff_id, t.member_of, t.role, s.secrets
  FROM public.care_team t JOIN public.staff s ON s.id = t.staff_id AND s.ended_at IS NULL
  WHERE t.case_id = p_case AND t.ended_at IS NULL
    AND nullif(current_setting('app.organization_id', true), '')::uuid IN (t.school_id, t.program_id);
END;--> statement-breakpoint

-- Which organizations are there? For work that is done once for each of them.
CREATE FUNCTION door_organizations()
RETURNS TABLE (organization_id uuid, kind text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT o.organization_id, o.kind, o.name FROM public.organizations o WHERE o.ended_at IS NULL;
END;--> statement-breakpoint
-- Before the functions change hands: only their owner can say who may call them.
REVOKE ALL ON FUNCTION door_installation(text, text), door_chat_account(text, text, text), door_session(text),
  door_team_of_case(uuid), door_organizations() FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_installation(text, text), door_chat_account(text, text, text), door_session(text),
  door_team_of_case(uuid), door_organizations() TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_installation(text, text) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_chat_account(text, text, text) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_session(text) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_team_of_case(uuid) OWNER TO footbridge_lookup;--> statement-breakpoint
ALTER FUNCTION door_organizations() OWNER TO footbridge_lookup;
