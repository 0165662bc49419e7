-- +goose Up
ALTER TABLE books ALTER COLUMN pages TYPE integer, ALTER price TYPE numeric(12, 4);
ALTER TABLE books ALTER COLUMN added SET DEFAULT clock_timestamp(), ALTER price DROP DEFAULT;
ALTER TABLE members ALTER COLUMN card TYPE bigint;
ALTER TABLE loans ALTER COLUMN card SET DATA TYPE bigint USING card::bigint;
ALTER TABLE authors ADD COLUMN initials varchar(8) GENERATED ALWAYS AS (upper(left(name, 1))) STORED;

-- +goose Down
ALTER TABLE authors DROP COLUMN initials;
ALTER TABLE loans ALTER COLUMN card TYPE int;
ALTER TABLE members ALTER COLUMN card TYPE int4;
ALTER TABLE books ALTER price SET DEFAULT 0, ALTER COLUMN added SET DEFAULT now();
ALTER TABLE books ALTER price TYPE decimal(8, 2), ALTER COLUMN pages TYPE smallint;
