--# postgresql 12-18
CREATE TABLE t (a int);
INSERT INTO t VALUES (1), (1);
CREATE UNIQUE INDEX CONCURRENTLY i ON t (a);
--> error 23505
SELECT indisvalid, indisready FROM pg_index WHERE indexrelid = 'i'::regclass;
--> f | f
--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE t (a int);
INSERT INTO t VALUES (1), (1);
CREATE UNIQUE INDEX i ON t (a);
--> error 1062
SELECT count(*) FROM information_schema.statistics WHERE table_schema = database();
--> 0
