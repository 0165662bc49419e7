ALTER TABLE trips ADD COLUMN country char(2), ADD COLUMN km integer, DROP COLUMN vehicle;
ALTER TABLE vehicles DROP COLUMN id;
ALTER TABLE vehicles ALTER COLUMN country SET NOT NULL, ADD COLUMN vin char(17);
