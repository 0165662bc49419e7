CREATE TABLE archive.invoices (LIKE billing.invoices INCLUDING ALL);
CREATE TABLE archive.lines (LIKE billing.invoice_lines INCLUDING DEFAULTS, archived timestamp NOT NULL DEFAULT now());
CREATE UNLOGGED TABLE archive.staging AS SELECT number, net FROM billing.invoices WITH NO DATA;
ALTER TABLE archive.staging SET LOGGED;
