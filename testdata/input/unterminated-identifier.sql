DROP TABLE parcels_old;
ALTER TABLE "parcels ADD COLUMN note text;
DROP TABLE parcels;
