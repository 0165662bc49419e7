-- Up Migration
CREATE INDEX CONCURRENTLY lamps_tower_idx ON lamps (tower);

-- Down Migration
DROP INDEX lamps_tower_idx;
