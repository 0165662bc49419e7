CREATE TABLE audit_log (
    id          bigserial PRIMARY KEY,
    table_name  text        NOT NULL,
    row_id      bigint,
    actor       text        NOT NULL DEFAULT current_user,
    changed_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    diff        jsonb
);
CREATE INDEX audit_log_row_idx ON audit_log (table_name, row_id);
CREATE INDEX audit_log_actor_idx ON audit_log (lower(actor));

CREATE OR REPLACE FUNCTION write_audit() RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = public, pg_temp
AS $body$
DECLARE
    v_note text := $q$nested $ quotes; DELETE FROM parcels$q$;
BEGIN
    INSERT INTO audit_log (table_name, row_id, diff)
    VALUES (TG_TABLE_NAME, NEW.id, jsonb_build_object('old', to_jsonb(OLD), 'new', to_jsonb(NEW)));
    RETURN NEW;
END
$body$;

CREATE TRIGGER accounts_audit AFTER UPDATE ON accounts
    FOR EACH ROW WHEN (OLD.plan IS DISTINCT FROM NEW.plan)
    EXECUTE FUNCTION write_audit();

GRANT SELECT ON audit_log TO parcel_reporting;
COMMENT ON FUNCTION write_audit() IS 'Schreibt Änderungen mit – nicht abschalten! ⚠️';
