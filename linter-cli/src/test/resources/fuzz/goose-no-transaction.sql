-- +goose NO TRANSACTION
-- +goose ENVSUB ON
-- +goose Up
CREATE INDEX CONCURRENTLY i ON t (a);
