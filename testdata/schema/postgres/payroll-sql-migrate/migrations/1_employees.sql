-- +migrate Up
CREATE TABLE employees (
    id serial PRIMARY KEY,
    name text NOT NULL,
    salary money,
    boss integer REFERENCES employees (id) DEFERRABLE,
    hired date NOT NULL DEFAULT CURRENT_DATE
);
-- +migrate StatementBegin
DO $$
BEGIN
    FOR i IN 1..2 LOOP
        RAISE NOTICE 'office %', i;
    END LOOP;
    CREATE TABLE offices (code text PRIMARY KEY, city text);
    ALTER TABLE employees ADD COLUMN office text REFERENCES offices;
    EXECUTE 'CREATE INDEX employees_office ON employees (office)';
END
$$;
-- +migrate StatementEnd

-- +migrate Down
ALTER TABLE employees DROP COLUMN office;
DROP TABLE offices;
DROP TABLE employees;
