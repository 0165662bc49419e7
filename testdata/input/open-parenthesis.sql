DROP TABLE parcels_old;
ALTER TABLE parcels ADD CONSTRAINT c CHECK ((note <> '');
DROP TABLE parcels;
