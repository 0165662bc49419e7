ALTER TABLE couriers
    ADD COLUMN note text,
    ALTER COLUMN phone SET NOT NULL;

ALTER TABLE parcels ADD CONSTRAINT parcels_weight_present CHECK (weight_grams IS NOT NULL) NOT VALID;
