CREATE SCHEMA IF NOT EXISTS billing;
CREATE SCHEMA archive;

CREATE TYPE billing.currency AS ENUM ('EUR', 'USD', 'GBP');
CREATE TYPE salutation AS ENUM ('mr', 'ms');
CREATE DOMAIN billing.vat_number AS varchar(14) CHECK (VALUE ~ '^[A-Z]{2}');

CREATE TABLE billing.customers (
    id integer GENERATED ALWAYS AS IDENTITY,
    name varchar(120) NOT NULL,
    vat billing.vat_number,
    salutation salutation,
    currency billing.currency NOT NULL DEFAULT 'EUR',
    address jsonb DEFAULT '{}'::jsonb,
    CONSTRAINT customers_pk PRIMARY KEY (id)
);
COMMENT ON TABLE billing.customers IS 'whoever gets an invoice';
