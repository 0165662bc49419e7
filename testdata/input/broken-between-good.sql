-- a hazard, a statement nobody understands, a hazard
DROP TABLE parcels_old;

ALTER TABEL parcels FROBNICATE COLUMN a, (b);

CREATE INDEX parcels_status_idx ON parcels (status);
ALTER TABLE parcels ADD COLUMN note text;
