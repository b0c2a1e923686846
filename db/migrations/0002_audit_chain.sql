-- Appends one row to an organization's chain. The lock is taken last in the transaction and held until it ends, so that
-- numbers have no gaps and no two rows follow the same one.
CREATE FUNCTION append_audit(p_organization uuid, p_at timestamptz, p_actor text, p_via text, p_action text,
  p_outcome text, p_subject text, p_detail text[], p_request text)
RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
  last_seq integer := 0;
  last_hash text := '';
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_organization::text, 7));
  SELECT a.seq, a.hash INTO last_seq, last_hash FROM audit_log a
    WHERE a.organization_id = p_organization ORDER BY a.organization_id DESC, a.seq DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0) + 1;
  INSERT INTO audit_log (organization_id, seq, at, actor, via, action, outcome, subject, detail, request_id, hash)
  VALUES (p_organization, last_seq, p_at, p_actor, p_via, p_action, p_outcome, p_subject, p_detail, p_request,
    encode(sha256(convert_to(concat_ws(chr(31), coalesce(last_hash, ''), p_organization::text, last_seq::text,
      to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), p_actor, p_via, p_action, p_outcome,
      p_subject, array_to_string(p_detail, chr(30)), p_request), 'UTF8')), 'hex'));
END $$;
