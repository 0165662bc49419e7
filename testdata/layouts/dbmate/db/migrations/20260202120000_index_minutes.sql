-- migrate:up
CREATE INDEX CONCURRENTLY recipes_minutes_idx ON recipes (minutes);

-- migrate:down
DROP INDEX recipes_minutes_idx;
