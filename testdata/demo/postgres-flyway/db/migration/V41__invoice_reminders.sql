SET lock_timeout = '3s';

CREATE TABLE billing.reminders (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    invoice_id  bigint      NOT NULL REFERENCES billing.invoices (id),
    level       smallint    NOT NULL DEFAULT 1,
    sent_at     timestamptz,
    channel     text        NOT NULL DEFAULT 'mail' CHECK (channel IN ('mail', 'post', 'sms'))
);
CREATE UNIQUE INDEX reminders_once_per_level_idx ON billing.reminders (invoice_id, level);

ALTER TABLE billing.invoices
    ADD COLUMN dunning_paused boolean DEFAULT false NOT NULL;
CREATE INDEX IF NOT EXISTS invoices_unpaid_idx ON billing.invoices (issued_on) WHERE paid_at IS NULL;

RESET lock_timeout;
