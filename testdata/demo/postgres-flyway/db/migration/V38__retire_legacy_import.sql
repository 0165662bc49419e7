CREATE SCHEMA import_check;
CREATE TABLE import_check.counts (source text PRIMARY KEY, n bigint);
DROP TABLE import_check.counts;
DROP SCHEMA import_check;

DROP SCHEMA IF EXISTS legacy_import CASCADE;
