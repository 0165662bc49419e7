--# mysql 9.7
CREATE TABLE t (a int(3));
--> warning 1681
SELECT column_type FROM information_schema.columns WHERE table_schema = database();
--> int
INSERT INTO t VALUES (123456);
--# mariadb 10.11-11.4
CREATE TABLE t (a int(3));
SELECT column_type FROM information_schema.columns WHERE table_schema = database();
--> int(3)
INSERT INTO t VALUES (123456);
SELECT a FROM t;
--> 123456
