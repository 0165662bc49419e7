ALTER TABLE billing.payments RENAME TO receipts;
ALTER INDEX billing.payments_by_day RENAME TO receipts_by_day;
ALTER TABLE billing.receipts RENAME CONSTRAINT payments_once TO receipts_once;
ALTER VIEW billing.open_invoices RENAME TO unpaid;
ALTER MATERIALIZED VIEW billing.totals RENAME TO totals_per_customer;
ALTER SEQUENCE billing.invoice_number RENAME TO invoice_numbers;
ALTER DOMAIN billing.vat_number RENAME TO vat_id;
