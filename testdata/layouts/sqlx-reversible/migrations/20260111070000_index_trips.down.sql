-- no-transaction
DROP INDEX CONCURRENTLY trips_starts_on_idx;
