-- no-transaction
DROP INDEX CONCURRENTLY trips_once;
