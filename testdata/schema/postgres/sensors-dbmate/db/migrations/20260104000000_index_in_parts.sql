-- migrate:up
CREATE INDEX readings_quality_idx ON ONLY readings (quality);
CREATE INDEX readings_rest_q ON readings_rest (quality);
ALTER INDEX readings_quality_idx ATTACH PARTITION readings_rest_q;

-- migrate:down
DROP INDEX readings_quality_idx;
