-- Each statement that changes students leaves a row for each organization and transaction, whoever wrote it. It runs as
-- the writer, so row-level security holds for it too.
CREATE FUNCTION note_roster_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.roster_changes (organization_id, transaction, at)
  SELECT DISTINCT organization_id, pg_current_xact_id()::text::bigint, now() FROM changed
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END;
$$;--> statement-breakpoint
CREATE TRIGGER note_added_students AFTER INSERT ON students
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_roster_change();--> statement-breakpoint
CREATE TRIGGER note_changed_students AFTER UPDATE ON students
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_roster_change();
