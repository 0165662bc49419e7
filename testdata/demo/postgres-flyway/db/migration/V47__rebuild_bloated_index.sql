-- Flyway does not know this one as non-transactional and opens a transaction around it.
REINDEX INDEX CONCURRENTLY parcels_by_depot_idx;
