-- Who is this chat account, and how much may stand in the chat they speak from? One look-up before every answer.
DROP FUNCTION door_chat_account(text, text, text);--> statement-breakpoint
CREATE FUNCTION door_chat_account(p_platform text, p_workspace text, p_user text)
RETURNS TABLE (staff_id uuid, organization_id uuid, organization_kind text, roles text[], zone text, chat_level text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT s.id, s.organization_id, o.kind, s.roles, coalesce(p.zone, o.zone), i.chat_level
  FROM public.chat_accounts c
  JOIN public.installations i ON i.id = c.installation_id AND i.ended_at IS NULL
  JOIN public.staff s ON s.id = c.staff_id AND s.ended_at IS NULL
  JOIN public.organizations o ON o.organization_id = s.organization_id AND o.ended_at IS NULL
  LEFT JOIN public.sites p ON p.id = s.site_id
  WHERE c.platform = p_platform AND c.workspace_key = p_workspace AND c.user_key = p_user AND c.ended_at IS NULL;
END;--> statement-breakpoint
REVOKE ALL ON FUNCTION door_chat_account(text, text, text) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_chat_account(text, text, text) TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_chat_account(text, text, text) OWNER TO footbridge_lookup;
