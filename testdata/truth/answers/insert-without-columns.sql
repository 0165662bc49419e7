--# postgresql 12-18
CREATE TABLE t (a int, b int DEFAULT 7, c int);
INSERT INTO t VALUES (1);
SELECT a, b, c FROM t;
--> 1 | 7 | null
--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE t (a int, b int);
INSERT INTO t VALUES (1, 2);
ALTER TABLE t ADD COLUMN c int;
INSERT INTO t VALUES (1, 2);
--> error 1136
