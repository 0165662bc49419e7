ALTER TABLE accounts
    ADD COLUMN label_version smallint NOT NULL DEFAULT 1,
    ADD COLUMN label_format  varchar(20) NOT NULL,
    ADD COLUMN label_logo    bytea;

ALTER TABLE accounts ADD COLUMN invoice_email text NOT NULL DEFAULT 'billing@example.invalid';
ALTER TABLE accounts ALTER COLUMN invoice_email DROP DEFAULT;
