-- +goose NO TRANSACTION
-- +goose Up
SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY plots_garden_idx ON plots (garden);

-- +goose Down
DROP INDEX CONCURRENTLY plots_garden_idx;
