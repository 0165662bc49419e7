ALTER TABLE parcels ALTER COLUMN recipient_phone SET NOT NULL;
ALTER TABLE parcels DROP CONSTRAINT parcels_phone_present;
