-- atlas:txmode none

SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY "visits_hive_idx" ON "visits" ("hive_id");
