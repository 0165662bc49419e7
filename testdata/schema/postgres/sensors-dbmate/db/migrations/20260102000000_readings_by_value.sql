-- migrate:up
CREATE INDEX readings_value ON readings (value);
ALTER TABLE readings ADD COLUMN quality smallint NOT NULL DEFAULT 0;
ALTER TABLE readings ADD CONSTRAINT readings_quality CHECK (quality >= 0);

-- migrate:down
ALTER TABLE readings DROP CONSTRAINT readings_quality;
ALTER TABLE readings DROP COLUMN quality;
DROP INDEX readings_value;
