CREATE TABLE retire_check (line text);
INSERT INTO retire_check VALUES ('drafts: 0 open'), ('gate: sends volume only');
TRUNCATE TABLE retire_check;
DROP TABLE retire_check;

DROP TABLE billing.invoice_drafts;
DROP TABLE IF EXISTS billing.invoice_drafts_backup;

ALTER TABLE parcels
    ADD COLUMN volume_cm3 integer,
    DROP CONSTRAINT parcels_size_check,
    DROP COLUMN IF EXISTS height_mm;

DROP INDEX parcels_created_idx;
