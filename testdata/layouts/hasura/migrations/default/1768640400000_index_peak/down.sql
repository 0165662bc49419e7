DROP INDEX firings_peak_idx;
