CREATE INDEX CONCURRENTLY firings_peak_idx ON firings (peak_celsius);
