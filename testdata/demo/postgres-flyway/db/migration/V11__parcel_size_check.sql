ALTER TABLE parcels
    ADD CONSTRAINT parcels_size_check
        CHECK (length_mm <= 1200 AND width_mm <= 600 AND height_mm <= 600) NOT VALID;
