-- +goose Up
ALTER TABLE loans ADD CONSTRAINT loans_renewals CHECK (renewals BETWEEN 0 AND 9) NOT VALID;
ALTER TABLE books ADD COLUMN shelf text, ADD CONSTRAINT books_shelf CHECK (shelf IS NOT NULL) NOT VALID;
ALTER TABLE loans VALIDATE CONSTRAINT loans_renewals;

-- +goose Down
ALTER TABLE books DROP COLUMN shelf;
ALTER TABLE loans DROP CONSTRAINT loans_renewals;
