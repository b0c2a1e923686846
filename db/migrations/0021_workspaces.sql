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
