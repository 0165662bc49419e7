DROP INDEX CONCURRENTLY sensors_location_idx;
