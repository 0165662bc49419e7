ALTER TABLE firings ADD COLUMN note text;
