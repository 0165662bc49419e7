DROP INDEX lockers_code_idx;
ALTER TABLE lockers DROP COLUMN size_litres;
