ALTER TABLE guests ADD COLUMN email text;
