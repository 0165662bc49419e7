ALTER TABLE lockers ADD COLUMN size_litres integer;
CREATE INDEX CONCURRENTLY lockers_code_idx ON lockers (code);
