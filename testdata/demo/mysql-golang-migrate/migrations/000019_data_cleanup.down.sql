-- The old values are gone; nothing to do.
SELECT 1;
