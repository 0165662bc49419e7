CREATE SEQUENCE billing.invoice_number START 1000 INCREMENT BY 1;

CREATE TABLE billing.invoices (
    number bigint NOT NULL DEFAULT nextval('billing.invoice_number'),
    customer_id int NOT NULL,
    issued date NOT NULL,
    due date,
    net numeric(12, 2) NOT NULL,
    vat_rate real,
    paid boolean NOT NULL DEFAULT false,
    terms interval DEFAULT '30 days',
    PRIMARY KEY (number),
    FOREIGN KEY (customer_id) REFERENCES billing.customers ON DELETE RESTRICT
);
ALTER SEQUENCE billing.invoice_number OWNED BY billing.invoices.number;
CREATE INDEX invoices_due_index ON billing.invoices (due) WHERE NOT paid;

CREATE TABLE billing.invoice_lines (
    invoice bigint NOT NULL REFERENCES billing.invoices (number) ON DELETE CASCADE,
    line smallint NOT NULL,
    text text NOT NULL,
    quantity double precision NOT NULL DEFAULT 1,
    price numeric(12, 2) NOT NULL,
    amount numeric GENERATED ALWAYS AS (price * 2) STORED,
    CONSTRAINT invoice_lines_pk PRIMARY KEY (invoice, line)
);
