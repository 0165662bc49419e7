-- Applied again whenever this file changes.
CREATE OR REPLACE VIEW parcel_overview AS
SELECT p.id,
       p.tracking_number,
       p.status,
       h.code                                   AS hub_code,
       c.full_name                              AS courier,
       CASE WHEN p.delivered_at IS NULL THEN '⏳ offen' ELSE '✅ zugestellt' END AS state_label,
       (SELECT max(e.occurred_at) FROM tracking_events e WHERE e.parcel_id = p.id) AS last_event_at
  FROM parcels p
  JOIN hubs h ON h.id = p.depot_id
  LEFT JOIN couriers c ON c.id = p.courier_id;

COMMENT ON VIEW parcel_overview IS 'Für das Kundenportal';
GRANT SELECT ON parcel_overview TO parcel_reporting;
