--# postgresql 12-18
CREATE TABLE t (a int);
INSERT INTO t VALUES (1);
CREATE PUBLICATION p FOR TABLE t;
UPDATE t SET a = 2;
--> error 55000 cannot update table "t" because it does not have a replica identity and publishes updates
DELETE FROM t;
--> error 55000 cannot delete from table "t" because it does not have a replica identity and publishes deletes
--# mysql 9.7
SET sql_require_primary_key = 1;
CREATE TABLE t (a int);
--> error 3750
