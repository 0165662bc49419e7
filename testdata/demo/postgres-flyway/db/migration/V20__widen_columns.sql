ALTER TABLE parcels ALTER COLUMN recipient_name TYPE varchar(100);
ALTER TABLE parcels
    ALTER COLUMN postcode       TYPE text,
    ALTER COLUMN declared_value TYPE numeric(12, 2);
ALTER TABLE depots ALTER COLUMN city SET DATA TYPE varchar;

ALTER TABLE depots
    ALTER COLUMN name             TYPE varchar(80),
    ALTER COLUMN capacity_parcels TYPE bigint,
    ALTER COLUMN street           SET DEFAULT '';

-- The column is used by a CHECK, which is verified again for every row.
ALTER TABLE accounts ALTER COLUMN name TYPE varchar(120);
