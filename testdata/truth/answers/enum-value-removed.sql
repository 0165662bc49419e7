--# mysql 5.6-9.7
--# mariadb 10.11-11.4
SET sql_mode = 'STRICT_TRANS_TABLES';
CREATE TABLE t (a enum('x', 'y'));
INSERT INTO t VALUES ('y');
ALTER TABLE t MODIFY a enum('x');
--> error 1265
SET sql_mode = '';
ALTER TABLE t MODIFY a enum('x');
SELECT concat('<', a, '>') FROM t;
--> <>
