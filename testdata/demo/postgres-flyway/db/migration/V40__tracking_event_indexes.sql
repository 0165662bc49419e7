CREATE TABLE tracking_events_2025 PARTITION OF tracking_events
    FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

CREATE INDEX tracking_events_payload_idx ON ONLY tracking_events USING gin (payload jsonb_path_ops);
CREATE INDEX tracking_events_kind_idx ON tracking_events (kind, occurred_at DESC);
