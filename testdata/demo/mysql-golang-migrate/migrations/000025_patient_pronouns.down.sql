ALTER TABLE patients DROP COLUMN pronouns;
