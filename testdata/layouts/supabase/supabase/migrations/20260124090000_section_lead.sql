ALTER TABLE singers ADD COLUMN section_lead boolean;
CREATE INDEX CONCURRENTLY rehearsals_held_on_idx ON rehearsals (held_on);
