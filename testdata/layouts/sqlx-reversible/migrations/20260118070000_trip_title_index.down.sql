DROP INDEX trips_title_idx;
