--# postgresql 12-18
CREATE TABLE t (a int);
INSERT INTO t VALUES (1);
ALTER TABLE t ADD COLUMN b int NOT NULL;
--> error 23502
--# mysql 5.6-9.7
--# mariadb 10.11-11.4
CREATE TABLE t (a int);
INSERT INTO t VALUES (1);
ALTER TABLE t ADD COLUMN b int NOT NULL, ADD COLUMN c varchar(5) NOT NULL, ADD COLUMN d enum('x', 'y') NOT NULL;
SELECT b, concat('<', c, '>'), d FROM t;
--> 0 | <> | x
