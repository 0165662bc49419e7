ALTER TABLE lamps ADD COLUMN watts integer;
