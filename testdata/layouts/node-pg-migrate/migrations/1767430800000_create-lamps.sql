-- Up Migration
CREATE TABLE lamps (id integer PRIMARY KEY, tower text NOT NULL);
CREATE TABLE outages (id integer PRIMARY KEY, lamp_id integer NOT NULL);

-- Down Migration
DROP TABLE outages;
DROP TABLE lamps;
