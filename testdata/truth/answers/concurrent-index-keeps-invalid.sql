--# postgresql 12-18
CREATE TABLE t (a int);
INSERT INTO t VALUES (1), (1);
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a);
--> error 23505
SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass;
--> f
DELETE FROM t;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a);
--> warning 42P07
SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass;
--> f
DROP INDEX CONCURRENTLY IF EXISTS i;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a);
SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass;
--> t
