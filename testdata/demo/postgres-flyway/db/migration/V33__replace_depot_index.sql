-- A cancelled build leaves an INVALID index behind: clear it first, then build.
DROP INDEX CONCURRENTLY IF EXISTS parcels_depot_status_idx;
CREATE INDEX CONCURRENTLY parcels_depot_status_idx ON parcels (depot_id, status);
