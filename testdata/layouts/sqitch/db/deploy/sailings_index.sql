\set ON_ERROR_STOP 1
CREATE INDEX CONCURRENTLY sailings_route_idx ON sailings (route_id);
