ALTER TABLE parcels
    ADD CONSTRAINT parcels_phone_present CHECK (recipient_phone IS NOT NULL) NOT VALID;
