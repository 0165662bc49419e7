DROP INDEX CONCURRENTLY rentals_open_idx;
