BEGIN;
CREATE OR REPLACE VIEW next_sailing AS SELECT route_id, min(leaves_at) AS leaves_at FROM sailings GROUP BY route_id;
COMMIT;
