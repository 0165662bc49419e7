-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY recipes_title_idx ON recipes (lower(title));

-- migrate:down transaction:false
DROP INDEX CONCURRENTLY recipes_title_idx;
