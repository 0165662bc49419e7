DROP INDEX CONCURRENTLY sailings_route_idx;
