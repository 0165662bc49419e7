CREATE TABLE claims (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    parcel_id  bigint NOT NULL,
    reason     text   NOT NULL,
    amount     numeric(10, 2)
);
ALTER TABLE claims
    ADD CONSTRAINT claims_parcel_fk FOREIGN KEY (parcel_id) REFERENCES parcels (id),
    ADD COLUMN reference uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN status text NOT NULL;
ALTER TABLE claims RENAME COLUMN amount TO claimed_amount;
ALTER TABLE claims DROP COLUMN reason;
DELETE FROM claims;

ALTER TABLE parcels
    ADD COLUMN insured_value numeric(12, 2),
    ADD CONSTRAINT parcels_insured_value_check CHECK (insured_value >= 0) NOT VALID,
    ADD CONSTRAINT parcels_service_dates CHECK (delivered_at >= created_at);
