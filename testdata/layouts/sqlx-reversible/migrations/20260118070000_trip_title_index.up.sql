-- no-transaction
-- refused all the same: the file goes to the server as one string with two statements
SET statement_timeout = 0;
CREATE INDEX CONCURRENTLY trips_title_idx ON trips (title);
