-- Looks like V24, but the CHECK goes in the same ALTER: the drop runs first.
ALTER TABLE parcels
    ALTER COLUMN weight_grams SET NOT NULL,
    DROP CONSTRAINT parcels_weight_present;
