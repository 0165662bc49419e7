TRUNCATE TABLE depot_route_cache;

DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM information_schema.columns
                WHERE table_name = 'couriers' AND column_name = 'backup_depot_id') THEN
        ALTER TABLE couriers DROP COLUMN backup_depot_id;
    END IF;
END
$$;
