-- Größe in Millimetern
ALTER TABLE parcels ADD COLUMN groesse integer;
COMMENT ON COLUMN parcels.groesse IS 'Größe';
