/* Dimensions come from the measuring gate at the depot.
   Largest we accept: 1200 × 600 × 600 mm. */
ALTER TABLE parcels
    ADD COLUMN length_mm     integer,
    ADD COLUMN width_mm      integer,
    ADD COLUMN height_mm     integer,
    ADD COLUMN is_fragile    boolean     NOT NULL DEFAULT false,
    ADD COLUMN registered_at timestamptz NOT NULL DEFAULT now();
