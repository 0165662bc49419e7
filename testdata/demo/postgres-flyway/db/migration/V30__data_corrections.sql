-- Reference data: each statement touches one row.
UPDATE service_levels SET price = 4.90 WHERE code = 'economy';
DELETE FROM service_levels WHERE code = 'same-day';

-- 'Europe/Zürich' was never a zone name.
UPDATE depots SET timezone = 'Europe/Zurich' WHERE true;
ALTER TABLE depots ALTER COLUMN timezone SET DEFAULT 'Europe/Zurich';

UPDATE couriers
   SET note = coalesce(note, '')
            || E'\n2024-11: badge re-issued';

DELETE FROM route_cache;
