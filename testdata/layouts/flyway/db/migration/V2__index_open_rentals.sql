CREATE INDEX CONCURRENTLY rentals_open_idx ON rentals (bike_id) WHERE ends_at IS NULL;
