CREATE INDEX CONCURRENTLY sensors_location_idx ON sensors (location);
