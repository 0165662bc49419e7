ALTER TABLE practitioners DROP COLUMN name_key;
ALTER TABLE appointments DROP COLUMN ends_at;
