CREATE TYPE parcel_status AS ENUM ('registered', 'in_depot', 'out_for_delivery', 'delivered', 'returned');

CREATE TABLE couriers (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id     bigint       NOT NULL REFERENCES accounts (id),
    home_depot_id  bigint,
    full_name      varchar(120) NOT NULL,
    badge_no       varchar(20),
    phone          text,
    active         boolean      NOT NULL DEFAULT true,
    hired_on       date
);

CREATE TABLE parcels (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id       bigint        NOT NULL REFERENCES accounts (id),
    depot_id         bigint        NOT NULL REFERENCES depots (id),
    courier_id       bigint        REFERENCES couriers (id),
    tracking_number  varchar(32)   NOT NULL,
    status           parcel_status NOT NULL DEFAULT 'registered',
    recipient_name   varchar(50)   NOT NULL,
    recipient_phone  text,
    street           text          NOT NULL,
    postcode         varchar(10)   NOT NULL,
    country_code     char(2)       NOT NULL DEFAULT 'CH',
    weight_grams     integer,
    declared_value   numeric(8, 2),
    notes            text,
    created_at       timestamptz   NOT NULL DEFAULT now(),
    updated_at       timestamptz   NOT NULL DEFAULT now(),
    delivered_at     timestamptz
);
CREATE INDEX parcels_depot_idx   ON parcels (depot_id);
CREATE INDEX parcels_created_idx ON parcels (created_at);

CREATE FUNCTION touch_updated_at() RETURNS trigger
LANGUAGE plpgsql
AS $touch$
BEGIN
    -- a semicolon; and a quote ' in a comment of a body
    NEW.updated_at := clock_timestamp();
    RETURN NEW;
END;
$touch$;

CREATE TRIGGER parcels_touch
    BEFORE UPDATE ON parcels
    FOR EACH ROW
    EXECUTE FUNCTION touch_updated_at();
