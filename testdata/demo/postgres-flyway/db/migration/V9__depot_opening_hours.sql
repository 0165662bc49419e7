CREATE TABLE IF NOT EXISTS depot_opening_hours (
    depot_id   bigint,
    weekday    smallint NOT NULL,
    opens_at   time     NOT NULL,
    closes_at  time     NOT NULL
);

ALTER TABLE depot_opening_hours
    ALTER COLUMN depot_id SET NOT NULL;
ALTER TABLE depot_opening_hours
    ADD CONSTRAINT depot_opening_hours_pkey PRIMARY KEY (depot_id, weekday, opens_at),
    ADD FOREIGN KEY (depot_id) REFERENCES depots (id) ON DELETE CASCADE,
    ADD CHECK (weekday BETWEEN 1 AND 7),
    ADD CHECK (opens_at < closes_at);
CREATE INDEX depot_opening_hours_weekday_idx ON depot_opening_hours (weekday);
