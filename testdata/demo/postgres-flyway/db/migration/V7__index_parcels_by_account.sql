-- The customer portal lists by account; the table had 40k rows when this was written.
CREATE INDEX parcels_account_status_idx
    ON parcels (account_id, status)
    INCLUDE (tracking_number);
