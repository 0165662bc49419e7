SET statement_timeout = 0;
CREATE INDEX CONCURRENTLY parcels_recipient_email_idx
    ON parcels (lower(recipient_email::text))
    WHERE recipient_email IS NOT NULL;
