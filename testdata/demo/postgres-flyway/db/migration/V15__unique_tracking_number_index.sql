CREATE UNIQUE INDEX CONCURRENTLY parcels_tracking_number_uidx ON parcels (account_id, tracking_number);
