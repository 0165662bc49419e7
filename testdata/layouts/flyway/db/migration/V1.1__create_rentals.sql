CREATE TABLE rentals (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bike_id    bigint NOT NULL REFERENCES bikes (id),
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz
);
