CREATE TABLE tracking_events (
    parcel_id    bigint      NOT NULL,
    occurred_at  timestamptz NOT NULL,
    kind         text        NOT NULL,
    depot_id     bigint,
    payload      jsonb       NOT NULL DEFAULT '{}'::jsonb
) PARTITION BY RANGE (occurred_at);

CREATE TABLE tracking_events_2024h1 PARTITION OF tracking_events
    FOR VALUES FROM ('2024-01-01') TO ('2024-07-01');
CREATE TABLE tracking_events_2024h2 PARTITION OF tracking_events
    FOR VALUES FROM ('2024-07-01') TO ('2025-01-01');

CREATE INDEX tracking_events_parcel_idx ON tracking_events (parcel_id, occurred_at);

CREATE UNLOGGED TABLE route_cache (
    depot_id    bigint NOT NULL,
    computed_on date   NOT NULL,
    route       jsonb  NOT NULL
);
