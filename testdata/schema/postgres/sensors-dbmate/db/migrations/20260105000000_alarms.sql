-- migrate:up
CREATE TABLE alarms (id bigserial, sensor_id int NOT NULL, kind text, PRIMARY KEY (id, sensor_id)) PARTITION BY HASH (sensor_id);
CREATE TABLE alarms_0 PARTITION OF alarms FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE alarms_1 PARTITION OF alarms (kind NOT NULL) FOR VALUES WITH (MODULUS 2, REMAINDER 1);
ALTER TABLE alarms ADD FOREIGN KEY (sensor_id) REFERENCES sensors ON DELETE CASCADE;

-- migrate:down
DROP TABLE alarms;
