DROP MATERIALIZED VIEW billing.totals_per_customer;
ALTER SCHEMA billing RENAME TO accounting;
