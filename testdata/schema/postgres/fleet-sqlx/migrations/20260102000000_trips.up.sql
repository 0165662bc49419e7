CREATE TABLE trips (
    id uuid DEFAULT gen_random_uuid(),
    country char(2),
    plate varchar(12),
    started timestamptz NOT NULL,
    km integer CONSTRAINT km_not_negative CHECK (km >= 0),
    fuel jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT trips_id PRIMARY KEY (id) INCLUDE (started),
    FOREIGN KEY (country, plate) REFERENCES vehicles ON DELETE SET NULL ON UPDATE CASCADE,
    UNIQUE (country, plate, started) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON trips (started DESC NULLS LAST, (km / 100), country) INCLUDE (plate);
CREATE INDEX ON trips ((fuel ->> 'kind'));
CREATE INDEX ON trips (lower(plate), started);
