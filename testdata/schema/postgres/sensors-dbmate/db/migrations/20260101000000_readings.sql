-- migrate:up
CREATE TABLE sensors (id serial PRIMARY KEY, place text NOT NULL);
CREATE TABLE readings (
    sensor_id integer NOT NULL REFERENCES sensors,
    at timestamp with time zone NOT NULL,
    value real CHECK (value < 1000),
    PRIMARY KEY (sensor_id, at)
) PARTITION BY RANGE (at);
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (sensor_id);
CREATE TABLE readings_2026_few PARTITION OF readings_2026 FOR VALUES IN (1, 2, 3);
CREATE TABLE readings_rest PARTITION OF readings DEFAULT;

-- migrate:down
DROP TABLE readings;
DROP TABLE sensors;
