-- Alone in its file: Flyway then runs it outside a transaction.
CREATE INDEX CONCURRENTLY parcels_open_by_courier_idx
    ON parcels (courier_id)
    WHERE delivered_at IS NULL;
