ALTER TABLE parcels ADD COLUMN note text;
INSERT INTO notes (body) VALUES ('it is never closed);
DROP TABLE parcels_old;
