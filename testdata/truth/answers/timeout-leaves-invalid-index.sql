--# postgresql 12-18
CREATE TABLE t (a int);
CREATE INDEX whole ON t (a);
/* another session */ BEGIN;
/* another session */ INSERT INTO t VALUES (1);
SET lock_timeout = '1s';
CREATE INDEX CONCURRENTLY i ON t (a);
--> error 55P03
SELECT indisvalid, indisready FROM pg_index WHERE indexrelid = 'i'::regclass;
--> f | f
CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a);
--> warning 42P07
REINDEX INDEX CONCURRENTLY whole;
--> error 55P03
SELECT indisvalid FROM pg_index WHERE indexrelid = 'whole_ccnew'::regclass;
--> f
/* another session */ ROLLBACK;
--# postgresql 12-18
CREATE TABLE t (a int);
/* another session */ BEGIN ISOLATION LEVEL REPEATABLE READ;
/* another session */ SELECT 1;
SET lock_timeout = '1s';
CREATE INDEX CONCURRENTLY i ON t (a);
--> error 55P03
SELECT indisvalid, indisready FROM pg_index WHERE indexrelid = 'i'::regclass;
--> f | t
/* another session */ ROLLBACK;
