-- +goose Up
ALTER TABLE members
    ADD COLUMN phone varchar,
    ADD COLUMN birthday date CHECK (birthday > '1900-01-01'),
    ADD CONSTRAINT members_email_key UNIQUE (email),
    ALTER COLUMN email SET NOT NULL;
ALTER TABLE members RENAME COLUMN number TO card;
ALTER TABLE loans RENAME COLUMN member TO card;

-- +goose Down
ALTER TABLE loans RENAME COLUMN card TO member;
ALTER TABLE members RENAME COLUMN card TO number;
ALTER TABLE members
    ALTER COLUMN email DROP NOT NULL,
    DROP CONSTRAINT members_email_key,
    DROP COLUMN birthday,
    DROP COLUMN phone;
