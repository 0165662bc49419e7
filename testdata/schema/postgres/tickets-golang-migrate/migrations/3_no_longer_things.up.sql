ALTER TABLE concerts NO INHERIT events;
ALTER TABLE concerts ADD COLUMN venue integer REFERENCES venues, ADD COLUMN price numeric(6, 2);
ALTER TABLE concerts INHERIT events;
