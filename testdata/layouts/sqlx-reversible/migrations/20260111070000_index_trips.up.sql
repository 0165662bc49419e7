-- no-transaction
CREATE INDEX CONCURRENTLY trips_starts_on_idx ON trips (starts_on);
