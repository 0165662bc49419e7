--# mysql 5.6-9.7
--# mariadb 10.11-11.4
SET sql_mode = '';
CREATE TABLE t (v varchar(10), n bigint, m int, w varchar(3), e enum('x', 'y'));
INSERT INTO t VALUES ('abcdef', 99999999999, NULL, NULL, 'y');
ALTER TABLE t MODIFY v varchar(3), MODIFY n int, MODIFY m int NOT NULL, MODIFY w varchar(3) NOT NULL, MODIFY e enum('x');
SELECT v, n, m, concat('<', w, '>'), concat('<', e, '>') FROM t;
--> abc | 2147483647 | 0 | <> | <>
