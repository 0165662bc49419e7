-- runs outside a transaction because of the .conf file beside it
SET statement_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY bikes_frame_no_idx ON bikes (frame_no);
