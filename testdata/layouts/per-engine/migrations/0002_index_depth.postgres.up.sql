CREATE INDEX CONCURRENTLY wells_depth_idx ON wells (depth_metres);
