CREATE TABLE "tenant_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"workspace_key" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "tenant_requests_code" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "tenant_requests_open" ON "tenant_requests" USING btree ("organization_id") WHERE "tenant_requests"."ended_at" is null;--> statement-breakpoint
GRANT SELECT (id, organization_id, code_hash, expires_at, answered_at, ended_at) ON tenant_requests TO footbridge_lookup;--> statement-breakpoint
CREATE POLICY lookup ON tenant_requests FOR SELECT TO footbridge_lookup USING (true);--> statement-breakpoint

-- Who made this code? Nobody, once it was typed, ended or is too old.
CREATE FUNCTION door_tenant_request(p_code_hash text, p_now timestamptz)
RETURNS TABLE (id uuid, organization_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
  SELECT r.id, r.organization_id
  FROM public.tenant_requests r JOIN public.organizations o ON o.organization_id = r.organization_id
  WHERE r.code_hash = p_code_hash AND r.answered_at IS NULL AND r.ended_at IS NULL AND r.expires_at > p_now
    AND o.ended_at IS NULL;
END;--> statement-breakpoint
REVOKE ALL ON FUNCTION door_tenant_request(text, timestamptz) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION door_tenant_request(text, timestamptz) TO footbridge_app;--> statement-breakpoint
ALTER FUNCTION door_tenant_request(text, timestamptz) OWNER TO footbridge_lookup;
