ALTER TABLE parcels VALIDATE CONSTRAINT parcels_size_check;
