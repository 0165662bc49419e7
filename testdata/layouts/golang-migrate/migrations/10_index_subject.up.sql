-- refused: two statements in one string
SET statement_timeout = 0;
CREATE INDEX CONCURRENTLY tickets_subject_idx ON tickets (lower(subject));
