ALTER TABLE billing.receipts SET SCHEMA archive;
ALTER TYPE form_of_address SET SCHEMA billing;
ALTER DOMAIN billing.vat_id DROP CONSTRAINT vat_number_check;
ALTER DOMAIN billing.vat_id SET DEFAULT 'XX';
DROP VIEW billing.unpaid;
DROP TABLE archive.staging;
