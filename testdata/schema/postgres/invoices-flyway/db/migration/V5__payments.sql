CREATE TABLE billing.payments (
    id uuid PRIMARY KEY,
    invoice bigint NOT NULL,
    received timestamptz(3) NOT NULL,
    amount money NOT NULL,
    source inet,
    raw bytea,
    CONSTRAINT payments_invoice FOREIGN KEY (invoice) REFERENCES billing.invoices DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT payments_once UNIQUE (invoice, received) DEFERRABLE
);
CREATE INDEX payments_by_day ON billing.payments ((received AT TIME ZONE 'UTC'), amount);
ALTER TABLE billing.payments ADD COLUMN note text COLLATE "C", ADD COLUMN flags bit(8), ADD COLUMN more varbit;
