CREATE INDEX CONCURRENTLY guests_email_idx ON guests (email);
