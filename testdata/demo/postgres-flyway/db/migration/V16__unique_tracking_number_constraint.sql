-- Takes over the index that V15 built; only a brief lock.
ALTER TABLE parcels
    ADD CONSTRAINT parcels_tracking_number_key UNIQUE USING INDEX parcels_tracking_number_uidx;
