ALTER TABLE things ADD COLUMN updated timestamptz, ADD CONSTRAINT things_updated CHECK (updated >= created);
ALTER TABLE things ALTER COLUMN created DROP DEFAULT;
ALTER TABLE events RENAME COLUMN title TO name;
ALTER TABLE ONLY events ADD CONSTRAINT events_pk PRIMARY KEY (id);
ALTER TABLE venues ADD PRIMARY KEY (id);
