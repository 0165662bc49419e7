TRUNCATE TABLE depot_route_cache;

DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM couriers WHERE badge_no IS NULL) THEN
        RAISE NOTICE 'couriers without a badge: route planning will skip them';
    END IF;
END
$$;
