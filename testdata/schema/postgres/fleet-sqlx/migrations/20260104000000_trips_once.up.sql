-- no-transaction
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS trips_once ON trips (vehicle, started);
