--# mysql 5.6-9.7
--# mariadb 10.11-11.4
SET NAMES utf8mb4;
SET sql_mode = 'STRICT_TRANS_TABLES';
CREATE TABLE t (a varchar(10) CHARACTER SET utf8);
INSERT INTO t VALUES (concat('ab', _utf8mb4 x'F09F9880', 'cd'));
--> error 1366
SET sql_mode = '';
INSERT INTO t VALUES (concat('ab', _utf8mb4 x'F09F9880', 'cd'));
SELECT a FROM t;
--> ab?cd
--# mysql 9.7
CREATE TABLE t (a varchar(10) CHARACTER SET utf8mb3);
--> warning 1287
