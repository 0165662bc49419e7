BEGIN;
CREATE TABLE sailings (
    id integer PRIMARY KEY,
    route_id integer NOT NULL REFERENCES routes (id),
    leaves_at timestamptz NOT NULL
);
COMMIT;
