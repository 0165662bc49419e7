-- The pilot's import left a column behind in whatever billing tables it was run for.
DO $$
DECLARE
    leftover text;
BEGIN
    FOR leftover IN
        SELECT table_name FROM information_schema.columns
         WHERE table_schema = 'billing' AND column_name = 'import_batch'
    LOOP
        EXECUTE format('ALTER TABLE billing.%I DROP COLUMN import_batch', leftover);
    END LOOP;

    IF NOT EXISTS (SELECT 1 FROM information_schema.columns
                    WHERE table_name = 'couriers' AND column_name = 'vehicle_kind') THEN
        ALTER TABLE couriers ADD COLUMN vehicle_kind text;
    END IF;
    EXECUTE 'CREATE TABLE import_log (line text)';
    EXECUTE 'CREATE INDEX import_log_line_idx ON import_log (line)';
END
$$;
