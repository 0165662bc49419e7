-- +goose up
ALTER TABLE plots ADD COLUMN owner text;
CREATE INDEX CONCURRENTLY plots_owner_idx ON plots (owner); -- refused: goose opens a transaction

-- +goose down
ALTER TABLE plots DROP COLUMN owner;
