-- natural order: after 3
ALTER TABLE books DROP COLUMN shelf;
