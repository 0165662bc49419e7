ALTER TABLE trips ALTER COLUMN vehicle DROP NOT NULL;
ALTER TABLE trips DROP CONSTRAINT trips_only_once;
CREATE UNIQUE INDEX trips_once ON trips (vehicle, started);
