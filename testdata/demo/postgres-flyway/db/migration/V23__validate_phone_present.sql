ALTER TABLE parcels VALIDATE CONSTRAINT parcels_phone_present;
