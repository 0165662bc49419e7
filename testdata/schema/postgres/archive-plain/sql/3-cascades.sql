CREATE VIEW docs.big AS SELECT id, size FROM docs.files WHERE size > 1000000;
CREATE VIEW docs.biggest AS SELECT max(size) AS size FROM docs.big;
DROP VIEW docs.big CASCADE;
ALTER TABLE docs.folders ADD COLUMN parent int REFERENCES docs.folders;
DROP TYPE docs.state CASCADE;
DROP TABLE docs.folders CASCADE;
DROP SCHEMA old CASCADE;
DROP TABLE IF EXISTS nothing_of_that_name, docs.kept;
