-- +migrate Up
BEGIN;
SAVEPOINT before_all;
CREATE TABLE never (id int);
ROLLBACK TO SAVEPOINT before_all;
ALTER TABLE employees ADD COLUMN iban varchar(34), ADD COLUMN tax_class smallint NOT NULL DEFAULT 1, ALTER COLUMN salary TYPE numeric(10, 2) USING salary::numeric, DROP COLUMN boss, ADD CONSTRAINT tax_class CHECK (tax_class BETWEEN 1 AND 6), ADD UNIQUE (iban);
COMMIT;

-- +migrate Down
ALTER TABLE employees DROP COLUMN iban, DROP COLUMN tax_class, ADD COLUMN boss integer REFERENCES employees;
