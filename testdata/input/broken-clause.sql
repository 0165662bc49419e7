ALTER TABLE parcels
    ADD COLUMN note text,
    WIBBLE COLUMN status,
    DROP COLUMN remark;
DROP TABLE parcels_old;
