-- Review said "wrap it, so that it is all or nothing".
BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE parcels ALTER COLUMN delivery_notes SET DEFAULT '';
CREATE INDEX CONCURRENTLY parcels_street_idx ON parcels (street);
COMMIT;
